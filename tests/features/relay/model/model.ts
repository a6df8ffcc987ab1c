import { addDays } from "../../../../api/core/clock";
import { RELAY_STATES } from "../../../../api/features/relay/case/relay-state";
import { readCode } from "../../../../api/host/kit/read-code";
import type { Model } from "../../../kit/walk-engine/model";
import { chooseStep, RELAY_VERBS } from "./choose-step";
import { checkLedger } from "./credits";
import { leaveAlone } from "./left-alone";
import { perform, runDue } from "./perform";
import type { Temper } from "./sensible";
import { normal } from "./words";
import { openWorld, type World } from "./world";

/**
 * Random walks over asking without a name (states.md, "Anonymous case"): two machines of the real product over one real store,
 * four callers, known by their codes alone, four volunteers, five allies, a lead, HR, and four requests at a time. A step is a
 * verb by somebody who may or may not, the same action twice, two actions at one moment, a store or keys that are away for a
 * moment, or time: minutes, days, three weeks asleep, with what is due done once, twice, or by both machines at once.
 *
 * After every step the model, which is written from the documents and asks the product nothing, says whether it was allowed:
 * - table.ts, commits.ts: every change is in the table, by a part that acted, on its date, and without an id.
 * - standing.ts: never more than three allies, one ally, one volunteer; nobody for whom it does not exist; nothing waits for
 *   somebody who is not there.
 * - clocks.ts: in time; and nothing that costs anybody something without its reminder (decision 0013).
 * - sight.ts, answers.ts: nobody reads a word, a name or a standing that is not theirs to know, or not yet, or unrecorded.
 * - perform.ts: pages of others are alike before and after what a caller does; a repeat and a second machine change nothing.
 * - stored.ts, shredded.ts, lines.ts: no word in the clear, no hour, no caller, no code; nothing is left of what is over.
 * - credits.ts, left-alone.ts: the ledger is what the histories come to; what nobody has claimed never ends by itself.
 *
 * A walk that breaks is told with its seed and with the fewest steps that were found to lead there.
 */
export const casesWithoutName: Model<World, Temper> = {
  open: openWorld,
  startOf: (seed) => addDays(new Date("2026-08-03T09:00:00Z"), (seed * 37) % 150),
  tempers: ["busy", "well", "caller silent", "well", "staff silent"],
  choose: chooseStep,
  perform,
  finish,
  caseOf({ input: { caseId, code } }) {
    if (typeof code === "string") return readCode(normal(code)).caseId;
    return typeof caseId === "string" ? caseId : undefined;
  },
  ofAll: ({ verb }) => verb.startsWith("people."),
  everywhere: { states: RELAY_STATES, verbs: RELAY_VERBS },
};

/** What was put by for the next release is delivered, first without hearing that it was; then the ledger is counted, and nobody does anything any more. */
async function finish(world: World): Promise<void> {
  world.pass(2 * 1440);
  await runDue(world, "once", { with: "receipt", after: 0 });
  world.lines();
  world.pass(2 * 1440);
  await runDue(world, "once");
  await leaveAlone(world);
  checkLedger(world.memory);
}
