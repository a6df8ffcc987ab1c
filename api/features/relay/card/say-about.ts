import type { Scope } from "../../../core/scope";
import type { AnonymousCase } from "../case/anonymous-case";
import { sayAge } from "./say-age";

/** The language a request is written in, and its age, to volunteers before one claims it ("waiting") or to the one who did. */
export function sayAbout(key: "waiting" | "volunteer", found: AnonymousCase, scope: Scope): string {
  const { say } = scope;
  const language = say(`relay.language.in_${found.language}`);
  return say(`relay.${key}.about`, { language, age: sayAge(found, scope) });
}
