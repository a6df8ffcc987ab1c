import { STATES } from "../../api/features/cases/case/case-state";
import { ENGINES } from "../store/engines";
import { CASE_VERBS } from "./choose-step";
import { walk } from "./walk";

const LENGTH = 500;

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
 * - sight.ts, answers.ts, look.ts: nobody reads a word, a name or a state that is not hers to know; for whom a case does
 *   not exist, the answer is the one for a case that is not there.
 * - perform.ts: a repeat, a second run and a second machine change nothing; after a safety exit nothing is left of it.
 * - left-alone.ts, ledger.ts: left alone every case ends, is emptied and goes; the points are those of the histories.
 *
 * A walk that breaks is told with its seed and with the fewest steps that were found to lead there.
 */
export function holdWalks(name: string, seeds: { readonly from: number; readonly count: number }): void {
  const engine = ENGINES.find((each) => each.name === name);
  if (engine === undefined) throw new Error(`There is no engine ${name}.`);

  test("whatever people do and whenever machines run, every promise of a named allyship holds", async () => {
    const reached = new Set<string>();
    const accepted = new Set<string>();
    for (let at = 0; at < seeds.count; at += 1) {
      const walked = await walk({ engine, seed: seeds.from + at, length: LENGTH });
      for (const each of walked.reached) reached.add(each);
      for (const each of walked.accepted) accepted.add(each);
    }
    // A walk that goes nowhere proves nothing.
    expect(STATES.filter((state) => !reached.has(state))).toEqual([]);
    expect(CASE_VERBS.filter((verb) => !accepted.has(verb))).toEqual([]);
  }, 400_000);
}
