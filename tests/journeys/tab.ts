import type { FrameLocator, Locator, Page } from "playwright-core";

/** Somebody's tab: the page itself, or the same in its frame on the stage. */
export class Tab {
  constructor(private readonly root: Page | FrameLocator) {}

  text(words: string): Locator {
    return this.root.getByText(words);
  }

  /** The card that says all of this. */
  card(...saying: string[]): Locator {
    const cards = this.root.locator("ally-card");
    return saying.reduce((found, hasText) => found.filter({ hasText }), cards).first();
  }

  /** Writes a request and sends it. */
  async ask(what: string, need: string): Promise<void> {
    await this.root.getByRole("button", { name: "Ask for an ally" }).click();
    const form = this.card("Send my request");
    await form.getByLabel("What are you asking for?").selectOption(what);
    await form.getByLabel("What would help?").fill(need);
    await form.getByRole("button", { name: "Send my request" }).click();
    await this.card("Your request is open.", need).waitFor();
  }

  /** Looks through the open requests for one that says this, and offers. */
  async offer(need: string, line: string): Promise<void> {
    await this.root.getByRole("button", { name: "Open requests" }).click();
    await this.card(need).getByRole("button", { name: "Look" }).first().click();
    const request = this.card("You learn who it is if you are chosen.", need);
    await request.getByLabel("One line to the person who asks").fill(line);
    await request.getByRole("button", { name: "Offer to help" }).click();
    await this.card("You have offered to help.", need).waitFor();
  }

  /** Presses a button of the card that says all of this. */
  async press(button: string, ...saying: string[]): Promise<void> {
    await this.button(button, saying).click();
  }

  /** Scrolls to such a button. */
  async show(button: string, ...saying: string[]): Promise<void> {
    await this.button(button, saying).scrollIntoViewIfNeeded();
  }

  private button(name: string, saying: string[]): Locator {
    return this.card(...saying).getByRole("button", { name, exact: true });
  }
}

/** Somebody turns to this window again, and its page looks anew. */
export async function comeBack(page: Page): Promise<void> {
  await page.bringToFront();
  // Several windows of a browser without a screen all count as being in front.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}
