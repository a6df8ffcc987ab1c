import { render } from "lit";
import { type AskVerb, askAs } from "../ask-verb";
import type { AllyCard, CardPorts } from "../card/ally-card";
import type { Host } from "../host/host";
import type { RelayDesk } from "../relay/relay-desk";
import type { VerbAnswer } from "../wire";
import { announce } from "../words/announce";
import { say } from "../words/say";
import { DESK_VERBS, Desks, type DeskVerb, type Door, RELAY_VERB } from "./desks";
import { Parts } from "./parts";
import type { Standing } from "./personal-model";
import { personalView } from "./personal-view";
import { untilReleased } from "./until-released";

/** The verb that in chat shows the way to this tab. */
const DOOR_VERB = "relay.door";

/**
 * The personal tab as it stands: what is mine, the desks that are open, and how the page follows both. R114.
 */
export class PersonalPage {
  private readonly ask: AskVerb;
  private readonly parts = new Parts();
  private readonly desks = new Desks();
  private doors: readonly Door[] = [];
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
    window.addEventListener("focus", () => void (this.standing.is === "ready" && this.load(true)));
    await this.load(false);
    const { opens } = this.host;
    if (opens !== undefined && this.knows(opens)) await this.openDesk(opens);
  }

  /** Whoever makes a link chooses what it opens: it is one of the desks this person has, or nothing. */
  private knows(verb: string): boolean {
    const own: readonly string[] = DESK_VERBS;
    return (
      this.standing.is === "ready" && (own.includes(verb) || this.doors.some((door) => door.verb === verb))
    );
  }

  private async load(mayMove: boolean): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const reply = await this.ask("cases.mine", {}, crypto.randomUUID());
    if (mayMove) await untilReleased();
    // A newer question is under way, and its answer is the truer one.
    if (mine !== this.asked) return;
    if (reply.kind === "answer") {
      this.standing = { is: "ready" };
      this.parts.take(reply.answer.parts ?? []);
      this.doors = doorsIn(reply.answer.data);
      this.desks.follow(reply.answer.parts ?? []);
      if (mayMove && this.page.querySelector("[data-sending]") === null) this.letMove();
    } else if (this.standing.is !== "ready") {
      this.standing = {
        is: reply.kind === "refusal" && reply.status === 403 ? "closed" : "trouble",
        trouble: reply.trouble,
      };
    }
    const focused = this.focusedKey();
    this.draw();
    if (focused !== undefined && document.activeElement === document.body)
      this.cardOf(focused)?.focusHeading();
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
    if (verb === RELAY_VERB) return this.openRelay();
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
  private async openRelay(): Promise<void> {
    if (this.desks.isOpen(RELAY_VERB) && this.cardOf(RELAY_VERB) !== null)
      return this.cardOf(RELAY_VERB)?.focusHeading();
    this.desks.open(RELAY_VERB);
    this.draw();
    try {
      await import("../relay/relay-desk");
      this.desks.ready(RELAY_VERB);
    } catch {
      const trouble = { message: say("trouble.network.message"), next: say("trouble.network.next") };
      this.desks.trouble(RELAY_VERB, trouble, true);
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
      // From chat the door leads to the tab; here it leads to the desk itself.
      takes: (verb) => {
        if (verb === DOOR_VERB) void this.openRelay();
        return verb === DOOR_VERB;
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
      standing: this.standing,
      groups: this.parts.groups(this.desks.caseKeys()),
      waiting: this.parts.waiting(),
      desks: this.desks.all(),
      doors: this.doors,
      open: (verb) => void this.openDesk(verb),
      close: (verb) => this.closeDesk(verb),
      again: () => void this.load(false),
      partPorts: (key) => this.portsFor(() => this.parts.hold(key)),
      relayPorts: { ask: this.ask, openLink: (address) => this.host.openLink(address) },
      deskPorts: (verb) => this.portsFor((answer) => this.desks.show(verb, answer)),
    });
    render(template, this.page);
  }
}

function doorsIn({ doors }: VerbAnswer["data"]): readonly Door[] {
  return Array.isArray(doors) ? (doors as readonly Door[]) : [];
}
