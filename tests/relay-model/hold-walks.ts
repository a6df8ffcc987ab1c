import { RELAY_STATES } from "../../api/features/relay/relay-state";
import { ENGINES } from "../store/engines";
import { RELAY_VERBS } from "./choose-step";
import { walk } from "./walk";

/** Other walks than those of every run: `SEED=7 npx jest tests/relay-model`. */
const FROM = Number(process.env.SEED ?? 1);

/** Random walks over asking without a name. */
export function holdWalks(
  name: string,
  plan: { readonly count: number; readonly length: number; readonly all: boolean },
): void {
  const engine = ENGINES.find((each) => each.name === name);
  if (engine === undefined) throw new Error(`There is no engine ${name}.`);

  test("whatever people do and whenever machines run, every promise to somebody without a name holds", async () => {
    const reached = new Set<string>();
    const accepted = new Set<string>();
    for (let at = 0; at < plan.count; at += 1) {
      const walked = await walk({ engine, seed: FROM + at, length: plan.length });
      for (const each of walked.reached) reached.add(each);
      for (const each of walked.accepted) accepted.add(each);
    }
    if (!plan.all) return;
    // A walk that goes nowhere proves nothing.
    expect(RELAY_STATES.filter((state) => !reached.has(state))).toEqual([]);
    expect(RELAY_VERBS.filter((verb) => !accepted.has(verb))).toEqual([]);
  }, 400_000);
}
