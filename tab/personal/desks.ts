import type { Card, PagePart, Trouble, VerbAnswer } from "../wire";

/** The verb of a link the API has shown this person: the tab knows none by name. */
export type DeskVerb = string;

/** Somewhere this person may go from here, as the API says it (`page.mine`, `links`). */
export interface DeskLink {
  readonly verb: DeskVerb;
  /** What the link says, and what heads the desk it opens. */
  readonly title: string;
  readonly heading: string;
  readonly place: "first" | "rest";
  /** The one main action of a page on which nothing waits. */
  readonly main?: true;
  /** A list: from what is opened out of it there is a way back. */
  readonly isList?: true;
  /** The desk draws itself, under this name. */
  readonly drawnBy?: string;
  /** The verb that in chat shows the way to this desk: here it leads to the desk itself. */
  readonly wayFromChat?: string;
}

/**
 * A place on the page where something is being done. `view` is what its card shows now; none while it is
 * coming.
 */
export interface Desk {
  readonly verb: DeskVerb;
  readonly view?: string;
  /** What its card showed first. */
  readonly firstView?: string;
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
    const firstView = this.desks.find((each) => each.verb === verb)?.firstView ?? view;
    const shown = { verb, view, firstView, card };
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
