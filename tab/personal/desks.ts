import type { Card, PagePart, Trouble, VerbAnswer } from "../wire";

/** What the page opens for everybody. */
export const DESK_VERBS = ["cases.ask", "cases.board"] as const;
/** Where somebody asks without their name. This desk draws itself; it has a place beside the two. */
export const RELAY_VERB = "relay.ask";
/** One of these, or a door the API has shown this person. */
export type DeskVerb = string;

/** Somewhere else this person may go from here, and what the link says. */
export interface Door {
  readonly verb: DeskVerb;
  readonly title: string;
}

/**
 * A place on the page where something is being done. `view` is what its card shows now; none while it is
 * coming.
 */
export interface Desk {
  readonly verb: DeskVerb;
  readonly view?: string;
  readonly card?: Card;
  readonly trouble?: Trouble;
  /** Whether trying again may help: nobody was there, rather than somebody saying no. */
  readonly away?: boolean;
  /** The allyship its card has become, which then is not shown a second time below. */
  readonly caseKey?: string;
}

/** The open desks, the newest first. Each keeps what is filled in while another is opened. */
export class Desks {
  private desks: readonly Desk[] = [];

  all(): readonly Desk[] {
    return this.desks;
  }

  isOpen(verb: DeskVerb): boolean {
    return this.desks.some((desk) => desk.verb === verb);
  }

  open(verb: DeskVerb): void {
    if (!this.isOpen(verb)) this.desks = [{ verb }, ...this.desks];
  }

  close(verb: DeskVerb): void {
    this.desks = this.desks.filter((desk) => desk.verb !== verb);
  }

  /** What draws this desk is here; from now on it sees to itself. */
  ready(verb: DeskVerb): void {
    this.replace(verb, { verb, view: verb });
  }

  show(verb: DeskVerb, { view, card, data }: VerbAnswer): void {
    const shown = { verb, view, card };
    this.replace(verb, typeof data.caseId === "string" ? { ...shown, caseKey: data.caseId } : shown);
  }

  trouble(verb: DeskVerb, trouble: Trouble, away: boolean): void {
    this.replace(verb, { verb, trouble, away });
  }

  /** An allyship that stands on a desk is kept as new there as it would be below. What was opened beside it stays. */
  follow(parts: readonly PagePart[]): void {
    this.desks = this.desks.map((desk) => {
      const part = desk.view === "case" ? parts.find(({ key }) => key === desk.caseKey) : undefined;
      return part === undefined ? desk : { ...desk, card: part.card };
    });
  }

  /** What these desks show of allyships. */
  caseKeys(): ReadonlySet<string> {
    return new Set(this.desks.flatMap(({ caseKey }) => caseKey ?? []));
  }

  /** Closes desks whose work is done: what they show has its place on the page, and nobody is busy there. */
  closeShown(isBusy: (verb: DeskVerb) => boolean, mine: ReadonlySet<string>): void {
    this.desks = this.desks.filter(
      ({ verb, caseKey }) => caseKey === undefined || !mine.has(caseKey) || isBusy(verb),
    );
  }

  private replace(verb: DeskVerb, desk: Desk): void {
    this.desks = this.desks.map((each) => (each.verb === verb ? desk : each));
  }
}
