import { STATES } from "../../api/features/cases/case-state";
import { ENGINES } from "../store/engines";
import { CASE_VERBS } from "./choose-step";
import { walk } from "./walk";

const WALKS = Number(process.env.WALKS ?? 20);
const LENGTH = 500;
const SEED = Number(process.env.SEED ?? 1);

describe.each(ENGINES.filter(({ name }) => (process.env.ENGINE ?? name) === name))(
  "walks on $name",
  (engine) => {
    test("hold", async () => {
      const reached = new Set<string>();
      const accepted = new Set<string>();
      const began = Date.now();
      for (let at = 0; at < WALKS; at += 1) {
        const walked = await walk({
          engine,
          seed: SEED + at,
          length: LENGTH,
        });
        for (const each of walked.reached) reached.add(each);
        for (const each of walked.accepted) accepted.add(each);
      }
      process.stderr.write(`${engine.name} ${Date.now() - began} ms\n`);
      expect(STATES.filter((state) => !reached.has(state))).toEqual([]);
      expect(CASE_VERBS.filter((verb) => !accepted.has(verb))).toEqual([]);
    }, 600_000);
  },
);
