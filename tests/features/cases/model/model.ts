import { addDays } from "../../../../api/core/clock";
import { STATES } from "../../../../api/features/cases/case/case-state";
import type { Model } from "../../../kit/walk-engine/model";
import { CASE_VERBS, chooseStep } from "./choose-step";
import { checkLedger } from "./ledger";
import { leaveAlone } from "./left-alone";
import { lookAround } from "./look";
import { perform } from "./perform";
import type { Temper } from "./sensible";
import { openWorld, type World } from "./world";

/**
 * Random walks over the whole named allyship (states.md): two machines of the real product over one real store, the sample
 * company and some more, eight requests at a time. A step is a verb by anybody with sensible or senseless input, the same
 * action twice, two actions at one moment, or time: minutes, days, weeks, three weeks asleep, with what is due done once,
 * twice, or by both machines at once. Now and then everybody looks at everything; in the end nobody does anything any more.
 *
 * After every step the model, which is written from the documents and asks the product nothing, says whether it was allowed:
 * - table.ts, commits.ts: every step on record is in the table, by somebody's doing who acted, in one commit with as many
 *   content-free notices as it says, or with its reason for none; what is over stays over, but for a verdict in its season.
 * - standing.ts, places.ts: one ally at a time, never a former one; nothing without a next date; no place twice.
 * - reminders.ts: nothing happens by itself to somebody who was not told in time.
 * - sight.ts, answers.ts, look.ts: nobody reads a word, a name or a state that is not theirs to know; for whom a case does
 *   not exist, the answer is the one for a case that is not there.
 * - perform.ts: a repeat, a second run and a second machine change nothing; after a safety exit nothing is left of it.
 * - left-alone.ts, ledger.ts: left alone every case ends, is emptied and goes; the points are those of the histories.
 *
 * A walk that breaks is told with its seed and with the fewest steps that were found to lead there.
 */
export const namedCases: Model<World, Temper> = {
  open: openWorld,
  startOf(seed) {
    const days = seed % 2 === 0 ? 60 + ((seed * 37) % 60) : (seed * 37) % 300;
    return addDays(new Date("2026-08-03T09:00:00Z"), days);
  },
  tempers: ["busy", "caller silent", "busy", "ally silent", "busy"],
  choose: chooseStep,
  perform,
  look: { every: 250, around: lookAround },
  async finish(world) {
    await checkLedger(world);
    await leaveAlone(world);
  },
  caseOf: ({ input: { caseId } }) => (typeof caseId === "string" ? caseId : undefined),
  // A request is opened under an id that nobody knows before, and what people say about themselves matters everywhere.
  ofAll: ({ verb }) => verb === "cases.open" || verb.startsWith("people."),
  everywhere: { states: STATES, verbs: CASE_VERBS },
};
