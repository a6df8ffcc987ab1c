import type { FrameLocator, Locator, Page } from "playwright-core";

/** What somebody asks for. */
export interface Request {
  readonly ask: string;
  readonly need: string;
  readonly kind?: "Once" | "For a while";
  readonly audience?: string;
}

/** What two people agree on. */
export interface Terms {
  readonly goal: string;
  readonly contact: string;
  readonly day: string;
  readonly time?: string;
}

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

  /** Answers the questions before a request with "none of these", writes it, looks at it as others will, and sends it. */
  async ask({ ask, need, kind = "Once", audience }: Request): Promise<void> {
    await this.root.getByRole("button", { name: "Ask for an ally" }).click();
    await this.press("Go on", "Before you ask");
    const form = this.card("See what others will see");
    await form.getByLabel("What are you asking for?").selectOption(ask);
    await form.getByLabel("What would help?").fill(need);
    await form.getByLabel(kind, { exact: true }).check();
    if (audience !== undefined) {
      await form.getByRole("button", { name: "Who may see it" }).click();
      await form.getByLabel("Who may see it?").selectOption(audience);
    }
    await this.press("See what others will see");
    await this.card("This is exactly what others see", need).waitFor();
    await this.press("Send my request", "This is exactly what others see");
    await this.card("Your request is open.", need).waitFor();
  }

  /** Writes down what the two agree on, and signs it. `day` is YYYY-MM-DD. */
  async agree({ goal, contact, day, time }: Terms, ...saying: string[]): Promise<void> {
    const form = this.card("Write it down and sign", ...saying);
    await form.getByLabel("What is it for?").fill(goal);
    await form.getByLabel("How and how often are you in touch?").fill(contact);
    await form.getByLabel("The day, or the last day").fill(day);
    if (time !== undefined) await form.getByLabel("At what time, if it is once?").fill(time);
    await this.press("Write it down and sign", ...saying);
    await this.card("You have signed.", ...saying).waitFor();
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
