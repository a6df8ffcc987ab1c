import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import { mayType } from "../../../core/typed";
import { EMPLOYEES } from "../../people/who-may";
import { relayChange } from "../case/relay-change";
import type { RelayReflection } from "../case/relay-reflection";
import { viewedState } from "../case/viewed-state";
import { staffVerb } from "../staff-verb";

/** R25, R26: the ally says how it was, for her own learning. It decides nothing, nobody reads it, and it goes with the case. */
export const reflect = staffVerb({
  name: "relay.reflect",
  does: "Say how standing alongside an anonymous caller was for you, for your own learning.",
  who: EMPLOYEES,
  parts: ["ally"],
  input: { went: z.enum(["well", "mixed", "hard"]), learned: mayType(300).default("") },
  decide({ went, learned }, stored, scope, { part, messages }) {
    const found = stored.doc;
    const state = viewedState(found, scope.now);
    if (state !== "closing" && state !== "cooling") return refuse("moved-on", "relay.refuse.moved-on", scope);
    const doc: RelayReflection = { id: "reflection", pk: found.pk, kind: "relay-reflection", went, learned };
    const after = { ...found, reflected: true as const };
    const change = relayChange(stored, after, scope, { writes: [{ op: "upsert", doc }] });
    return decided({ found: after, part, messages }, change);
  },
});
