import { RELAY_STATES } from "../../api/features/relay/case/relay-state";
import { ENGINES } from "../store/engines";
import { RELAY_VERBS } from "./choose-step";
import { walk } from "./walk";

interface Plan {
  readonly from: number;
  readonly count: number;
  readonly length: number;
  /** Too few to come everywhere. */
  readonly few?: true;
}

/** Other walks than those of every run: `SEED=7 npx jest tests/relay-model`. */
const FURTHER = Number(process.env.SEED ?? 0) * 1000;
/** So many more are walked where the others have not come everywhere. */
const MOST_MORE = 5;

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
 * - sight.ts, answers.ts: nobody reads a word, a name or a standing that is not hers to know, or not yet, or unrecorded.
 * - perform.ts: pages of others are alike before and after what a caller does; a repeat and a second machine change nothing.
 * - stored.ts, shredded.ts, lines.ts: no word in the clear, no hour, no caller, no code; nothing is left of what is over.
 * - credits.ts, left-alone.ts: the ledger is what the histories come to; what nobody has claimed never ends by itself.
 *
 * A walk that breaks is told with its seed and with the fewest steps that were found to lead there.
 */
export function holdWalks(name: string, { from, count, length, few }: Plan): void {
  const engine = ENGINES.find((each) => each.name === name);
  if (engine === undefined) throw new Error(`There is no engine ${name}.`);

  test("whatever people do and whenever machines run, every promise to somebody without a name holds", async () => {
    const reached = new Set<string>();
    const accepted = new Set<string>();
    const missed = () => [
      ...RELAY_STATES.filter((state) => !reached.has(state)),
      ...RELAY_VERBS.filter((verb) => !accepted.has(verb)),
    ];
    for (let at = 0; at < count || (!few && missed().length > 0 && at < count + MOST_MORE); at += 1) {
      const walked = await walk({ engine, seed: FURTHER + from + at, length });
      for (const each of walked.reached) reached.add(each);
      for (const each of walked.accepted) accepted.add(each);
    }
    // A walk that goes nowhere proves nothing.
    if (!few) expect(missed()).toEqual([]);
  }, 400_000);
}
