import type { Scope } from "../../core/scope";
import type { AllyshipCase } from "./case";
import type { Part } from "./part";

/** "Who can see this", said from the same states that `partOf` decides by. The names of others are the caller's to know. */
export function seenBy(found: AllyshipCase, part: Part, { say }: Scope): string {
  const looking = found.state === "open" || found.state === "offered";
  const key = looking ? "looking" : found.state === "proposed" ? "proposed" : "matched";
  const whose = part === "caller" ? "caller" : "other";
  return say(`cases.seen.${key}.${whose}`, { ally: found.ally?.name ?? "", caller: found.caller.name });
}
