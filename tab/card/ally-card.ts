import type { AskVerb } from "../ask-verb";
import type { Again, Card, Trouble, VerbAnswer } from "../wire";
import { announce } from "../words/announce";
import { say } from "../words/say";
import { ActionKeys } from "./action-keys";
import { type Drawn, drawCard, type Pressed } from "./draw-card";
import { hintWhileTyping } from "./hint-while-typing";
import { type Entry, entryIn, saveEntry } from "./save-entry";
import { troubleBox } from "./trouble-box";

/** What a card needs of the page it stands on. */
export interface CardPorts {
  readonly ask: AskVerb;
  openLink(address: string): void;
  /** Whether the page itself does what this button says: then the card sends nothing and stays as it is. */
  takes?(verb: string, input: Readonly<Record<string, unknown>>): boolean;
  /** A button was pressed and carried out; the card already shows what came of it. */
  done(verb: string, answer: VerbAnswer): void;
}

/**
 * One Adaptive Card of a page: draws it, sends what its buttons say, and shows the answer in its own place.
 */
export class AllyCard extends HTMLElement {
  ports!: CardPorts;
  private keys = new ActionKeys();
  private shown = "";
  private drawn: Drawn | undefined;
  private untouched = "";
  private sending = false;
  /** The card as the page last had it, and whether its reader has turned from it to something beside it. */
  private given = "";
  private aside = false;
  /** How to ask anew for what is opened here out of its line, and would fold when the page has news of it. */
  private unfolded: Again | undefined;

  /**
   * The card as the page knows it. One that is being filled in or sent is left alone: its answer brings the
   * newest. So is what its reader opened beside it, for as long as the card itself stays the same.
   */
  set card(card: Card) {
    const json = JSON.stringify(card);
    const isNews = json !== this.given;
    this.given = json;
    if (json === this.shown || this.sending || this.isTouched() || (this.aside && !isNews)) return;
    if (this.unfolded !== undefined) void this.unfoldAnew(this.unfolded, card);
    else this.redraw(card);
  }

  /** Its reader has come back: what is open here is asked for anew, for its line need not have changed. */
  lookAnew(): void {
    if (this.unfolded === undefined || this.sending || this.isTouched()) return;
    void this.unfoldAnew(this.unfolded, JSON.parse(this.given) as Card);
  }

  private redraw(card: Card): void {
    this.aside = false;
    const hadFocus = this.drawn !== undefined && this.contains(document.activeElement);
    this.draw(card);
    if (hadFocus) this.focusHeading();
  }

  /** Whether something is filled in that is not sent. */
  isTouched(): boolean {
    return this.drawn !== undefined && this.filledIn() !== this.untouched;
  }

  /** Puts the focus where reading the card begins. */
  focusHeading(): void {
    const heading = this.querySelector<HTMLElement>("[role=heading]") ?? this;
    heading.tabIndex = -1;
    // A tab in the background must not draw the focus out of the page somebody is in.
    if (document.hasFocus()) heading.focus();
  }

  private draw(card: Card): void {
    this.shown = JSON.stringify(card);
    this.drawn = drawCard(
      card,
      (pressed) => void this.send(pressed),
      (address) => this.ports.openLink(address),
    );
    this.untouched = this.filledIn();
    this.replaceChildren(this.drawn.element);
    hintWhileTyping(this.drawn.inputs);
  }

  private filledIn(): string {
    return JSON.stringify(this.drawn?.inputs.map((input) => String(input.value ?? "")) ?? []);
  }

  private async send({ button, input }: Pressed): Promise<void> {
    const { verb, ...rest } = input;
    if (this.sending || typeof verb !== "string") return;
    if (this.ports.takes?.(verb, rest) === true) return;
    this.sending = true;
    this.dataset.sending = "";
    this.querySelector(".trouble")?.remove();
    announce(say("card.sending"));
    const reply = await this.ports.ask(verb, rest, this.keys.keyFor(verb, rest));
    this.sending = false;
    delete this.dataset.sending;
    if (reply.kind === "away") return this.complain(button, reply.trouble, () => button?.click());
    // Whatever was answered is settled: the next press is another action.
    this.keys.settle();
    if (reply.kind === "answer") return this.showAnswer(verb, reply.answer);
    if (reply.card === undefined) return this.complain(button, reply.trouble);
    this.draw(reply.card);
    const box = troubleBox(reply.trouble, "status");
    this.prepend(box);
    box.focus();
  }

  /** What is open stays open, and is as new as its line. Where it is no longer to be seen, the line stands. */
  private async unfoldAnew(again: Again, line: Card): Promise<void> {
    const reply = await this.ports.ask(again.verb, again.input, crypto.randomUUID());
    if (this.sending || this.isTouched() || this.unfolded !== again) return;
    if (reply.kind !== "answer") this.unfolded = undefined;
    this.redraw(reply.kind === "answer" ? reply.answer.card : line);
    this.aside = reply.kind === "answer";
  }

  private showAnswer(verb: string, answer: VerbAnswer): void {
    this.draw(answer.card);
    this.aside = isAside(answer);
    this.unfolded = answer.again;
    this.focusHeading();
    const lines = [...this.querySelectorAll<HTMLElement>(".ac-textBlock, .ac-richTextBlock")].slice(0, 2);
    const said = lines.map((line) => line.innerText);
    const entry = entryIn(answer.data);
    if (entry !== undefined) said.push(this.save(entry));
    // Closed meanwhile, it is not read out to whoever sits there now.
    announce(this.isConnected ? said.join(". ") : "");
    this.ports.done(verb, answer);
  }

  /** Saves a calendar entry, and says on the card that it did. Returns what it says. */
  private save(entry: Entry): string {
    saveEntry(entry);
    const line = document.createElement("p");
    line.className = "saved quiet";
    line.textContent = say("card.saved", { file: entry.file });
    this.append(line);
    return line.textContent;
  }

  /** Says what did not happen beside the button that was pressed; everything filled in stays. */
  private complain(button: HTMLElement | undefined, trouble: Trouble, again?: () => void): void {
    const box = troubleBox(trouble, "alert", again);
    const buttons = button?.closest(".ac-actionSet");
    if (buttons == null) this.append(box);
    else buttons.after(box);
    announce("");
  }
}

/** Whether an answer is about an allyship without being its card: who has opened it, or a calendar entry. */
function isAside({ view, data }: VerbAnswer): boolean {
  return view !== "case" && typeof data.caseId === "string";
}

customElements.define("ally-card", AllyCard);
