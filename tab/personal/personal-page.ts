import { render } from "lit";
import { AllyCard, type CardPorts } from "../card/ally-card";
import { type AskVerb, askAs } from "../ask-verb";
import type { Host } from "../host/host";
import { announce } from "../words/announce";
import { say } from "../words/say";
import type { VerbAnswer } from "../wire";
import { Desks, type DeskVerb } from "./desks";
import { Parts } from "./parts";
import { personalView, type Standing } from "./personal-view";

/** The personal tab as it stands: what is mine, the desks that are open, and how the page follows both. R114. */
export class PersonalPage {
  private readonly ask: AskVerb;
  private readonly parts = new Parts();
  private readonly desks = new Desks();
  private standing: Standing = { is: "loading" };
  private asked = 0;

  constructor(
    private readonly host: Host,
    private readonly page: HTMLElement,
  ) {
    this.ask = askAs(host);
  }

  /** Resolves when the first answer is shown, whatever it is. */
  async start(): Promise<void> {
    // Coming back to the window is when a person looks anew: then, and only then, cards change their section.
    window.addEventListener("focus", () => void this.comeBack());
    await this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const reply = await this.ask("cases.mine", {}, crypto.randomUUID());
    // A newer question is under way, and its answer is the truer one.
    if (mine !== this.asked) return;
    if (reply.kind === "answer") {
      this.standing = { is: "ready" };
      this.parts.take(reply.answer.parts ?? []);
    } else if (this.standing.is !== "ready") {
      this.standing = { is: reply.kind === "refusal" && reply.status === 403 ? "closed" : "trouble", trouble: reply.trouble };
    }
    this.draw();
  }

  private async comeBack(): Promise<void> {
    if (this.standing.is !== "ready") return;
    const busy = (key: string) => this.isBusy(this.page.querySelector<AllyCard>(`ally-card[data-key="${CSS.escape(key)}"]`));
    this.parts.letMove(busy);
    this.desks.closeShown((verb) => busy(verb), this.parts.keys());
    await this.load();
  }

  private isBusy(card: AllyCard | null): boolean {
    return card !== null && (card.isTouched() || card.contains(document.activeElement));
  }

  private async openDesk(verb: DeskVerb): Promise<void> {
    const open = this.page.querySelector<AllyCard>(`ally-card[data-key="${verb}"]`);
    if (open?.isTouched()) return open.focusHeading();
    this.desks.open(verb);
    this.draw();
    announce(say("card.sending"));
    const reply = await this.ask(verb, {}, crypto.randomUUID());
    if (!this.desks.isOpen(verb)) return;
    if (reply.kind === "answer") this.desks.show(verb, reply.answer);
    else this.desks.trouble(verb, reply.trouble);
    announce("");
    this.draw();
    const drawn = this.page.querySelector<AllyCard>(`ally-card[data-key="${verb}"]`);
    if (reply.kind === "answer") drawn?.focusHeading();
  }

  private closeDesk(verb: DeskVerb): void {
    this.desks.close(verb);
    this.draw();
    this.page.querySelector<HTMLElement>(`button[data-opens="${verb}"]`)?.focus();
  }

  private portsFor(done: (answer: VerbAnswer) => void): CardPorts {
    return {
      ask: this.ask,
      openLink: (address) => this.host.openLink(address),
      done: (_verb, answer) => {
        done(answer);
        this.draw();
        void this.load();
      },
    };
  }

  private draw(): void {
    if (this.page.hasAttribute("aria-busy")) {
      this.page.removeAttribute("aria-busy");
      this.page.replaceChildren();
    }
    const template = personalView({
      standing: this.standing,
      groups: this.parts.groups(this.desks.caseKeys()),
      waiting: this.parts.waiting(),
      desks: this.desks.all(),
      open: (verb) => void this.openDesk(verb),
      close: (verb) => this.closeDesk(verb),
      again: () => void this.load(),
      partPorts: (key) => this.portsFor(() => this.parts.hold(key)),
      deskPorts: (verb) => this.portsFor((answer) => this.desks.show(verb, answer)),
    });
    render(template, this.page);
  }
}
