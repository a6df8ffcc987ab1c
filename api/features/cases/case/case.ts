import { plain } from "../../../core/input/plain";
import type { Person, Profile } from "../../../core/person";
import type { Doc } from "../../../core/store";
import type { Ask } from "../../learning/asks";
import type { Agreement } from "./agreement";
import type { CaseState } from "./case-state";
import type { Kind } from "./kind";

export const VERDICTS = ["worked", "did-not-work", "prefer-not-to-say"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which trained allies the caller lets see the request. "invited": only those a volunteer has picked. */
export const AUDIENCES = ["everyone", "other-units", "own-unit"] as const;
export type Audience = (typeof AUDIENCES)[number] | "invited";

/** What a volunteer is asked to help with. */
export type HelpWanted = "no-offer" | "agreement" | "nudge" | "rematch" | "flag";

/** Somebody as the case remembers them: as they were when they took their part in it. */
export interface Someone {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
}

/** R18: an ally's own offer, with what helps the caller to choose. `trainedOn` is a date, `at` an ISO time. */
export interface Offer {
  readonly ally: Someone;
  readonly line: string;
  readonly trainedOn: string;
  readonly skills: readonly string[];
  /** R21: mentor, manager or sponsor, which helps where the ask is for guidance or a door. */
  readonly standing: boolean;
  /** Whom the ally and the caller both have to do with, at work: told to the caller before the choice. */
  readonly shares: "line" | "manager" | "unit" | null;
  readonly at: string;
}

/** Somebody whose part is over, and since when (ISO). They see that, and nothing of the case. */
export interface PartOver {
  readonly id: string;
  readonly at: string;
}

/** Whose doing a step was. "clock": nobody's, a time had come. */
export type Actor = "caller" | "ally" | "volunteer" | "clock";

/**
 * What happened, by whose part, never by whose name. `told` is how many people heard of it, or, where nobody did, why
 * not.
 */
export interface Step {
  readonly from: CaseState | "draft";
  readonly to: CaseState;
  readonly by: Actor;
  readonly reason: string;
  readonly at: string;
  readonly told: number | "own-doing" | "nobody-left" | "no-chase" | "housekeeping";
}

/** How the two have been asked how it goes, and whether they answered; never what. */
export interface CheckIns {
  /** How many times the two were asked. */
  readonly asked: number;
  /** ISO time of the next asking; absent where there is none to come. */
  readonly nextAt?: string;
  /** Who has answered since they were last asked. */
  readonly answered: { readonly caller: boolean; readonly ally: boolean };
  /** How often in a row each let it pass. */
  readonly missed: { readonly caller: number; readonly ally: number };
  /** Answers in all, of both. */
  readonly held: number;
}

/**
 * A named request and what became of it. Container cases, partition = the case, id "case".
 * Read by the caller, by allies with a part in it, and, while it is looking for one, by those trained allies the caller lets
 * see it, who do not see the caller's name. A volunteer who is asked to help sees the words and no name. Never by HR.
 * Its words go 90 days after closing, the rest after the season is settled (fall-due.ts).
 */
export interface AllyshipCase extends Doc {
  readonly kind: "case";
  readonly state: CaseState;
  /** Since when it stands there, ISO. The clocks run from it. */
  readonly since: string;
  /** How many of the state's clocks have struck. */
  readonly struck: number;
  /** When the next one does, ISO; absent where none is left. */
  readonly dueAt?: string;
  readonly ask: Ask;
  readonly need: string;
  readonly allyship: Kind;
  readonly caller: Someone;
  readonly audience: Audience;
  /** Allies a volunteer has asked to look. */
  readonly invited: readonly string[];
  /** The caller's reporting line as it was when they asked. An ally from it helps as a part of the job: no points. */
  readonly line: readonly string[];
  /** For these the case does not exist: the caller's reporting line unless let in, whom the caller named, whom they left. */
  readonly hiddenFrom: readonly string[];
  /** The caller wants to hear of each offer when it comes, not in the morning. */
  readonly tellAtOnce: boolean;
  readonly offers: readonly Offer[];
  /** Chosen by the caller; from `agreeing` on, the ally. R20. */
  readonly ally?: Someone;
  /** Those who offered and whose part is over. */
  readonly passedOver: readonly PartOver[];
  /** Those who were the ally here, or had been chosen for it: never asked again for this case. */
  readonly former: readonly PartOver[];
  readonly agreement?: Agreement;
  readonly checkIns?: CheckIns;
  readonly rematches: number;
  /** The caller has kept it open past its time, which can be done once. */
  readonly extended: boolean;
  /** The caller was asked whether to go on looking, and has not said. */
  readonly wondering: boolean;
  /** What a volunteer may help with now. */
  readonly helpWanted?: HelpWanted;
  /** A volunteer found that another way may help more; said to the caller alone. */
  readonly advised?: boolean;
  /** Where a dormant case came from: looking for an ally, or having had one. */
  readonly dormantAfter?: "offered" | "match";
  /** Somebody without ties to either, for a caller who left by safety exit. */
  readonly adviser?: Someone;
  readonly verdict?: Verdict;
  /** How often the verdict was changed after its points were posted. */
  readonly revision: number;
  /** Who has said how it went; never what. */
  readonly feedback: { readonly caller: boolean; readonly ally: boolean };
  /** Ids of everybody with a part in it, for "my allyships". */
  readonly people: readonly string[];
  readonly openedAt: string;
  /** R20: when the two said yes to each other. */
  readonly matchedAt?: string;
  /** When both had signed, and the work began. */
  readonly begunAt?: string;
  readonly finishedAt?: string;
  readonly closedAt?: string;
  /** Its words have been removed. */
  readonly withoutWords?: true;
  readonly steps: readonly Step[];
}

/** Somebody found in the directory: a name is something somebody typed there. */
export function someoneIn({ pk, name, unit }: Pick<Profile, "pk" | "name" | "unit">): Someone {
  return { id: pk, name: plain(name), unit };
}

/** The person as a case remembers them. */
export function someone(person: Person): Someone {
  return { id: person.id, name: person.name, unit: person.unit };
}
