import { type Refusal, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { MOST_HIDDEN } from "./hiding";
import type { Meant } from "./who-is-meant";

/**
 * Whoever is to be protected must be known: a name, unit or id that nobody has would protect nobody, and say nothing of it.
 * Says which one it is, to whoever wrote it and to nobody else. `noun` has the words, at `refuse.names` and `refuse.many-names`.
 */
export function refuseUnknown(noun: "cases" | "relay", meant: Meant, scope: Scope): Refusal | undefined {
  const { people, unknown, names } = meant;
  if (names > MOST_HIDDEN || people.length > MOST_HIDDEN)
    return refuse("input", `${noun}.refuse.many-names`, scope, "too-many-names");
  if (unknown.length === 0) return undefined;
  const refusal = refuse("input", `${noun}.refuse.names`, scope, "unknown-names");
  return { ...refusal, message: scope.say(`${noun}.refuse.names.message`, { names: unknown.join(", ") }) };
}
