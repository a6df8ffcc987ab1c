import type { Doc } from "../../../core/store";
import type { Someone, Verdict } from "../../cases/case/case";
import type { Kind } from "../../cases/case/kind";
import type { Ask } from "../../learning/asks";
import type { WrittenIn } from "./languages";
import type { RelayState } from "./relay-state";

/** Whose move it is. A clock runs for whoever it is, and for nobody else. */
export type Move = "pool" | "caller" | "volunteer" | "ally" | "clock";

/** One wording of what others may read, and whose it is. Kept, so that the caller sees what became of their words. R8. */
export interface Brief {
  readonly version: number;
  readonly by: "volunteer" | "caller";
  readonly text: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** An ally a volunteer has asked, and what came of it. */
export interface Asked {
  readonly ally: Someone;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly reminded?: true;
  /** YYYY-MM-DD: the day on which the reminder is let out. */
  readonly remindedOn?: string;
  /** "passed": another ally said yes. */
  readonly answer?: "yes" | "no" | "silent" | "passed";
}

/** What happened, by whose part: no id of anybody stands in the history of an anonymous case (states.md). */
export interface RelayStep {
  readonly from: RelayState | "draft";
  readonly to: RelayState;
  readonly by: "caller" | "volunteer" | "ally" | "lead" | "clock";
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** Messages written so far, by who wrote them to whom: both sides must have written twice before a verdict counts. */
export interface Counts {
  readonly callerToVolunteer: number;
  readonly volunteerToCaller: number;
  readonly callerToAlly: number;
  readonly allyToCaller: number;
}

/**
 * An anonymous request and what became of it. Container cases, partition = the case, id "case". It knows nothing of its caller:
 * no id, no unit, no language of theirs, and dates where another document has times (privacy.md).
 * Read by whoever has the code; by volunteers, before one claims it, for its kind, language and age; whole by the volunteer
 * who claimed it; by the allies who were asked, for the brief; by a lead, for its age. Never by HR.
 * What the caller said is sealed under the case's own key and is gone when the case closes; the rest goes after the season.
 */
export interface AnonymousCase extends Doc {
  readonly kind: "anonymous-case";
  readonly state: RelayState;
  /** YYYY-MM-DD since when it stands there. */
  readonly since: string;
  readonly move: Move;
  /** YYYY-MM-DD since when it is that one's move; the clocks run from it. */
  readonly moveSince: string;
  /** How many of the clocks of this state and move have struck. */
  readonly struck: number;
  /** When the next one does, ISO, a working morning or a day's beginning; absent where none is left. */
  readonly dueAt?: string;
  /** Until this release, ISO, nobody but the caller sees what was last done: `before` is what they see. */
  readonly releasedAt: string;
  /** How it stood for everybody else before the caller's last doing; "unseen": it did not exist for them. */
  readonly before?: RelayState | "unseen";
  /** And whose move it was then. */
  readonly beforeMove?: Move;
  /** What only the caller's code opens. */
  readonly lock: string;
  /** YYYY-MM-DD, for all that other cases have a time there. */
  readonly openedAt: string;
  readonly volunteer?: Someone;
  /** Where a new volunteer takes it up again. */
  readonly resumes?: RelayState;
  /** Volunteers for whom it does not exist: a conflict declared, or fallen silent. */
  readonly apart: readonly string[];
  /** Whom a lead has asked to take it, without seeing it. */
  readonly assigned?: string;
  /** The lead answers for it: nobody has claimed it for ten working days. */
  readonly withLead: boolean;
  readonly asked: readonly Asked[];
  /** R20: who said yes, and since when (YYYY-MM-DD). */
  readonly ally?: Someone;
  readonly matchedOn?: string;
  /** Volunteers and allies with a part in it, past or present. Never the caller. */
  readonly people: readonly string[];
  readonly counts: Counts;
  /** How many messages had been written when the ally of now said yes: what came before was another's. */
  readonly pairFrom?: number;
  /** How many messages caller and former allies wrote to each other, which no verdict is about any more. */
  readonly formerly?: number;
  /** The caller has said once that they want to give their name; from this date (YYYY-MM-DD) they may say it again. */
  readonly revealFrom?: string;
  readonly verdict?: Verdict;
  /** The ally has said how it was; never what. */
  readonly reflected?: true;
  readonly closedOn?: string;
  /** Somebody found that this is not what Ally is for; said to the caller alone, and counted for the lead. R50. */
  readonly coached: boolean;
  readonly steps: readonly RelayStep[];

  // From here on sealed under the case's own key; absent when the case is closed.
  readonly ask?: Ask;
  readonly language?: WrittenIn;
  readonly allyship?: Kind;
  readonly words?: string;
  /** Ids of people, and keys of units, for whom it does not exist. */
  readonly hiddenFrom?: readonly string[];
  readonly hiddenUnits?: readonly string[];
  readonly briefs?: readonly Brief[];
  /** What the caller is called here, and nowhere else. */
  readonly pseudonym?: string;
  /** The caller's name, once they have given it away. */
  readonly name?: string;
}

export const NO_COUNTS: Counts = {
  callerToVolunteer: 0,
  volunteerToCaller: 0,
  callerToAlly: 0,
  allyToCaller: 0,
};
