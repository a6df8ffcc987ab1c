import type { FrameLocator, Locator, Page } from "playwright-core";

/** Somebody's chat with Ally: the Playground's own page, or the same in its frame on the stage. */
export class Chat {
  constructor(private readonly root: Page | FrameLocator) {}

  /** Writes a message and sends it. */
  async write(words: string): Promise<void> {
    const box = this.root.locator("[role=textbox][contenteditable=true]");
    await box.click();
    await box.pressSequentially(words);
    await box.press("Enter");
  }

  /** The newest card that says all of this. */
  card(...saying: string[]): Locator {
    return this.cards(...saying).last();
  }

  cards(...saying: string[]): Locator {
    return saying.reduce(
      (cards, hasText) => cards.filter({ hasText }),
      this.root.locator(".ac-adaptiveCard"),
    );
  }

  /** Presses a button of the newest card that says all of this. */
  async press(button: string, ...saying: string[]): Promise<void> {
    await this.card(...saying)
      .getByRole("button", { name: button, exact: true })
      .click();
  }

  /** Presses "Look" in the line of a list that says this. */
  async look(line: string, ...saying: string[]): Promise<void> {
    // The innermost of the containers that say it.
    const found = this.card(...saying)
      .locator(".ac-container")
      .filter({ hasText: line })
      .last();
    await found.getByRole("button", { name: "Look", exact: true }).click();
  }

  /** Opens the newest update, which says nothing itself, and waits for the card it becomes. */
  async showUpdate(...becomes: string[]): Promise<void> {
    await this.press("Show it", "You have an update in Ally");
    await this.card(...becomes).waitFor();
  }

  /** Picks from a list that a card has. */
  async pick(list: Locator, option: string): Promise<void> {
    await list.click();
    await this.root.getByRole("option", { name: option }).click();
  }
}
