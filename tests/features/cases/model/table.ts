import type { CaseState } from "../../../../api/features/cases/case/case-state";
import { legalSteps } from "../../../kit/walk-engine/legal-steps";

/**
 * states.md, "Named case", as it is written there, in the order of its rows: from which state whose doing leads where.
 * What stays in its state is in it too (a reminder, a further offer, an answer to a check-in). Written down from the
 * table and not from the product's code.
 */
const TABLE = `
draft        caller    open

open         ally      open offered
open         caller    open withdrawn
open         volunteer open
open         clock     open expired

offered      ally      offered open
offered      caller    offered open proposed withdrawn
offered      volunteer offered
offered      clock     offered dormant

proposed     ally      proposed agreeing offered open
proposed     caller    proposed withdrawn safety-exit
proposed     clock     proposed offered open

agreeing     ally      agreeing active rematching
agreeing     caller    agreeing active withdrawn safety-exit
agreeing     volunteer agreeing
agreeing     clock     agreeing open

active       ally      active rematching closing
active       caller    active rematching closing nudged withdrawn safety-exit
active       clock     active nudged quiet closing

nudged       ally      nudged active rematching closing
nudged       caller    nudged rematching closing withdrawn safety-exit
nudged       volunteer nudged
nudged       clock     rematching

quiet        ally      quiet rematching closing
quiet        caller    quiet active rematching closing withdrawn safety-exit
quiet        clock     quiet dormant

rematching   caller    rematching open closing withdrawn
rematching   clock     rematching dormant

dormant      caller    dormant open withdrawn
dormant      clock     expired undetermined

closing      ally      closing
closing      caller    closing cooling undetermined withdrawn safety-exit
closing      clock     closing undetermined

cooling      ally      cooling
cooling      caller    cooling undetermined withdrawn safety-exit
cooling      clock     worked did-not-work

worked       ally      worked
worked       caller    worked did-not-work undetermined
did-not-work ally      did-not-work
did-not-work caller    did-not-work worked undetermined
undetermined ally      undetermined
undetermined caller    undetermined worked did-not-work
expired      caller    expired
withdrawn    caller    withdrawn
safety-exit  caller    safety-exit
`;

/** Whether the table has this transition by this part's doing. */
export const isInTable = legalSteps(TABLE);

export const TERMINAL: readonly CaseState[] = [
  "worked",
  "did-not-work",
  "undetermined",
  "expired",
  "withdrawn",
  "safety-exit",
];
/** A verdict may still be changed here, until the season ends. */
export const WITH_VERDICT: readonly CaseState[] = ["worked", "did-not-work", "undetermined"];
/** Somebody is on record as the ally in each of these. */
export const WITH_ALLY: readonly CaseState[] = [
  "proposed",
  "agreeing",
  "active",
  "nudged",
  "quiet",
  "rematching",
  "closing",
  "cooling",
  "worked",
  "did-not-work",
];
/** And here, where the two were together until the end. */
export const MAYBE_ALLY: readonly CaseState[] = ["undetermined"];
/** Each of these takes one of the ally's places. */
export const TAKES_PLACE: readonly CaseState[] = ["agreeing", "active", "nudged", "quiet"];
export const LOOKING: readonly CaseState[] = ["open", "offered"];

/** What a volunteer may be asked for in which state; in every other state nothing. */
export const HELP_WANTED: Readonly<Partial<Record<CaseState, readonly string[]>>> = {
  open: ["no-offer", "rematch", "flag"],
  offered: ["no-offer", "rematch", "flag"],
  // Kept for when the chosen ally says no; nobody reads anything by it meanwhile.
  proposed: ["no-offer", "rematch", "flag"],
  agreeing: ["agreement"],
  nudged: ["nudge"],
};
