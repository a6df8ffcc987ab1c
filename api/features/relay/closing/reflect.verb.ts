import * as z from "zod";
import { mayType } from "../../../core/input/typed";
import { decided } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { relayChange } from "../case/relay-change";
import { staffVerb } from "../staff-verb";
import type { RelayReflection } from "./relay-reflection";

/** R25, R26: the ally says how it was, for their own learning. It decides nothing, nobody reads it, and it goes with the case. */
export const reflect = staffVerb({
  name: "relay.reflect",
  does: "Say how standing alongside an anonymous caller was for you, for your own learning.",
  who: EMPLOYEES,
  input: { went: z.enum(["well", "mixed", "hard"]), learned: mayType(300).default("") },
  decide({ went, learned }, { stored, found, part, beside: { messages } }, scope) {
    const doc: RelayReflection = { id: "reflection", pk: found.pk, kind: "relay-reflection", went, learned };
    const after = { ...found, reflected: true as const };
    const change = relayChange(stored, after, scope, { writes: [{ op: "upsert", doc }] });
    return decided({ found: after, part, messages }, change);
  },
});
