import { render } from "lit";
import type { AskVerb } from "../ask-verb";
import type { AllyCard, CardPorts } from "../card/ally-card";
import type { Host } from "../host/host";
import type { RelayDesk } from "../relay/relay-desk";
import type { VerbAnswer } from "../wire";
import { announce } from "../words/announce";
import { catchFocus } from "../words/catch-focus";
import { say } from "../words/say";
import { type DeskLink, Desks, type DeskVerb } from "./desks";
import { type OwnDesk, ownDeskOf } from "./own-desks";
import { Parts } from "./parts";
import type { LoadState } from "./personal-model";
import { personalView } from "./personal-view";
import { untilReleased } from "./until-released";

/**
 * The personal tab as it stands: what is mine, the desks that are open, and how the page follows both. R114.
 */
export class PersonalPage {
  private readonly parts = new Parts();
  private readonly desks = new Desks();
  private links: readonly DeskLink[] = [];
  private loadState: LoadState = { is: "loading" };
  private asked = 0;

  constructor(
    private readonly host: Host,
    private readonly page: HTMLElement,
    /** The verb that answers with the page. */
    private readonly mine: string,
    private readonly ask: AskVerb,
  ) {}

  /** Resolves when the first answer is shown, whatever it is. */
  async start(): Promise<void> {
    // Coming back to the window is when a person looks anew: then, and only then, cards change their section.
    window.addEventListener("focus", () => void (this.loadState.is === "ready" && this.load(true)));
    await this.load(false);
    const { opens } = this.host;
    if (opens !== undefined && this.knows(opens)) await this.openDesk(opens);
  }

  /** Whoever makes a link chooses what it opens: it is one of the desks this person has, or nothing. */
  private knows(verb: string): boolean {
    return this.loadState.is === "ready" && this.links.some((link) => link.verb === verb);
  }

  private async load(mayMove: boolean): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const reply = await this.ask(this.mine, {}, crypto.randomUUID());
    if (mayMove) await untilReleased();
    // A newer question is under way, and its answer is the truer one.
    if (mine !== this.asked) return;
    if (reply.kind === "answer") {
      this.loadState = { is: "ready" };
      this.parts.take(reply.answer.parts ?? []);
      this.links = linksIn(reply.answer.data);
      this.desks.follow(reply.answer.parts ?? []);
      if (mayMove && this.page.querySelector("[data-sending]") === null) this.letMove();
    } else if (this.loadState.is !== "ready") {
      this.loadState = {
        is: reply.kind === "refusal" && reply.status === 403 ? "closed" : "trouble",
        trouble: reply.trouble,
      };
    }
    const focused = this.focusedKey();
    this.draw();
    if (focused !== undefined && document.activeElement === document.body)
      this.cardOf(focused)?.focusHeading();
  }

  /** Asked for by hand: it is said that we try and what came of it, and the focus does not go with the button. */
  private async tryAgain(): Promise<void> {
    announce(say("personal.loading"));
    await this.load(false);
    const state = this.loadState;
    announce("trouble" in state ? `${state.trouble.message} ${state.trouble.next}` : "");
    catchFocus(this.page);
  }

  private letMove(): void {
    for (const card of this.page.querySelectorAll<AllyCard>("ally-card")) card.lookAnew();
    const isTouched = (key: string) => this.cardOf(key)?.isTouched() === true;
    this.parts.letMove(isTouched);
    this.desks.closeShown(isTouched, this.parts.keys());
  }

  /** The allyship whose card has the focus, so that the focus can follow it. */
  private focusedKey(): string | undefined {
    const key = document.activeElement?.closest<AllyCard>("ally-card")?.dataset.key;
    return this.desks.all().find(({ verb }) => verb === key)?.caseKey ?? key;
  }

  /** The card of an allyship or on a desk; or the desk that draws itself. */
  private cardOf(key: string): AllyCard | RelayDesk | null {
    const named = `[data-key="${CSS.escape(key)}"]`;
    return this.page.querySelector<AllyCard | RelayDesk>(`ally-card${named}, relay-desk${named}`);
  }

  private async openDesk(verb: DeskVerb): Promise<void> {
    const own = ownDeskOf(this.links.find((link) => link.verb === verb));
    if (own !== undefined) return this.openOwn(verb, own);
    const open = this.cardOf(verb);
    if (open?.isTouched()) return open.focusHeading();
    this.desks.open(verb);
    this.draw();
    announce(say("card.sending"));
    const reply = await this.ask(verb, {}, crypto.randomUUID());
    if (!this.desks.isOpen(verb)) return;
    if (reply.kind === "answer") this.desks.show(verb, reply.answer);
    else this.desks.trouble(verb, reply.trouble, reply.kind === "away");
    announce("");
    this.draw();
    this.cardOf(verb)?.focusHeading();
  }

  /** Its own part of the tab, fetched when somebody goes there. Open already, it is left as it stands. */
  private async openOwn(verb: DeskVerb, own: OwnDesk): Promise<void> {
    if (this.desks.isOpen(verb) && this.cardOf(verb) !== null) return this.cardOf(verb)?.focusHeading();
    this.desks.open(verb);
    this.draw();
    try {
      await own.load();
      this.desks.ready(verb);
    } catch {
      const trouble = { message: say("trouble.network.message"), next: say("trouble.network.next") };
      this.desks.trouble(verb, trouble, true);
    }
    this.draw();
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
      // From chat it shows the way to the tab; here it leads to the desk itself.
      takes: (verb) => {
        const there = this.links.find(({ wayFromChat }) => wayFromChat === verb);
        if (there !== undefined) void this.openDesk(there.verb);
        return there !== undefined;
      },
      done: (_verb, answer) => {
        done(answer);
        this.draw();
        void this.load(false);
      },
    };
  }

  private draw(): void {
    if (this.page.hasAttribute("aria-busy")) {
      this.page.removeAttribute("aria-busy");
      this.page.replaceChildren();
    }
    const template = personalView({
      loadState: this.loadState,
      groups: this.parts.groups(this.desks.caseKeys()),
      waiting: this.parts.waiting(),
      desks: this.desks.all(),
      links: this.links,
      open: (verb) => void this.openDesk(verb),
      close: (verb) => this.closeDesk(verb),
      again: () => void this.tryAgain(),
      partPorts: (key) => this.portsFor(() => this.parts.hold(key)),
      relayPorts: { ask: this.ask, openLink: (address) => this.host.openLink(address) },
      deskPorts: (verb) => this.portsFor((answer) => this.desks.show(verb, answer)),
    });
    render(template, this.page);
  }
}

function linksIn({ links }: VerbAnswer["data"]): readonly DeskLink[] {
  return Array.isArray(links) ? (links as readonly DeskLink[]) : [];
}
