import type { FrameLocator, Locator, Page } from "playwright-core";
import type { Terms } from "./tab";

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
    await this.pressIn(line, "Look", ...saying);
  }

  /** Presses a button in the line of a list that says this. */
  async pressIn(line: string, button: string, ...saying: string[]): Promise<void> {
    // The innermost of the containers that say it.
    const found = this.card(...saying)
      .locator(".ac-container")
      .filter({ hasText: line })
      .last();
    await found.getByRole("button", { name: button, exact: true }).click();
  }

  /** Opens the newest update, which says nothing itself, and waits for the card it becomes. */
  async showUpdate(...becomes: string[]): Promise<void> {
    await this.press("Show it", "You have an update in Ally");
    await this.card(...becomes).waitFor();
  }

  /** Writes down what the two agree on, until the 20th of next month by this page's clock, and signs it. */
  async agree({ goal, contact }: Omit<Terms, "day">, ...saying: string[]): Promise<void> {
    const form = this.card("Write it down and sign", ...saying);
    await form.getByLabel("What is it for?").fill(goal);
    await form.getByLabel("How and how often are you in touch?").fill(contact);
    const day = form.getByRole("combobox", { name: "The day, or the last day" });
    await day.click();
    await this.root.getByRole("button", { name: /next month/i }).click();
    await this.root.getByRole("gridcell", { name: /^20/ }).click();
    // The calendar closes, and only then is the day in its field.
    await this.root.getByRole("grid").waitFor({ state: "hidden" });
    expect(await day.inputValue()).not.toBe("");
    await this.press("Write it down and sign", ...saying);
    await this.card("You have signed.", goal).waitFor();
  }

  /** Picks from a list that a card has. */
  async pick(list: Locator, option: string): Promise<void> {
    await list.click();
    await this.root.getByRole("option", { name: option }).click();
  }
}
