import type { Person } from "../../core/person";
import type { Doc } from "../../core/store";
import type { Ask } from "../learning/asks";

/** One-off: one thing, once. Sustained: alongside for some weeks or months. Fixed when the request is opened. */
export const KINDS = ["one-off", "sustained"] as const;
export type Kind = (typeof KINDS)[number];

export const VERDICTS = ["worked", "did-not-work", "prefer-not-to-say"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Where a named case stands.
 *
 *     open ⇄ offered ⇄ proposed → active → closing → worked | did-not-work | undetermined
 */
export type CaseState =
  | "open"
  | "offered"
  | "proposed"
  | "active"
  | "closing"
  | "worked"
  | "did-not-work"
  | "undetermined";

/** Somebody as the case remembers her: as she was when she took her part in it. */
export interface Someone {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
}

/** R18: an ally's own offer. `trainedOn` is a date, `at` an ISO time. */
export interface Offer {
  readonly ally: Someone;
  readonly line: string;
  readonly trainedOn: string;
  readonly at: string;
}

/** What happened, by whose part, never by whose name. */
export interface Step {
  readonly from: CaseState | "draft";
  readonly to: CaseState;
  readonly by: "caller" | "ally";
  readonly reason: string;
  readonly at: string;
}

/**
 * A named request and what became of it. Container cases, partition = the case, id "case".
 * Read by the caller, by allies with a part in it, and, while it is looking for one, by trained allies outside
 * the caller's reporting line, who do not see the caller's name. Never by HR. Its text is to go 90 days after closing;
 * the sweep that removes it comes with the clocks of the named case.
 */
export interface AllyshipCase extends Doc {
  readonly kind: "case";
  readonly state: CaseState;
  readonly ask: Ask;
  readonly need: string;
  readonly allyship: Kind;
  readonly caller: Someone;
  /** The caller's reporting line at the time of asking: the case does not exist for them. */
  readonly hiddenFrom: readonly string[];
  readonly offers: readonly Offer[];
  /** Chosen by the caller; from `active` on, her ally. R20. */
  readonly ally?: Someone;
  /** Those who offered and whose part is over. They see that, and nothing of the case. */
  readonly released: readonly string[];
  /** Ids of everybody with a part in it, for "my allyships". */
  readonly people: readonly string[];
  readonly openedAt: string;
  readonly matchedAt?: string;
  readonly finishedAt?: string;
  readonly closedAt?: string;
  readonly steps: readonly Step[];
}

/** The person as a case remembers her. */
export function someone(person: Person): Someone {
  return { id: person.id, name: person.name, unit: person.unit };
}

/** The case with what its people and its history follow from: `people` is everybody who still has, or had, a part. */
export function moved(
  from: AllyshipCase,
  change: Partial<AllyshipCase> & { state: CaseState },
  step: { by: Step["by"]; reason: string; now: Date },
): AllyshipCase {
  const at = step.now.toISOString();
  const next = { ...from, ...change };
  const steps = [...from.steps, { from: from.state, to: change.state, by: step.by, reason: step.reason, at }];
  const people = [next.caller.id, ...next.offers.map((offer) => offer.ally.id), ...next.released];
  return {
    ...next,
    steps,
    people: [...new Set(next.ally === undefined ? people : [...people, next.ally.id])],
  };
}
