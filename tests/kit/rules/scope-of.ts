import { NOBODY, type Person } from "../../../api/core/person";
import type { Scope } from "../../../api/core/scope";
import { DEFAULT_SETTINGS } from "../../../api/core/settings";
import { speaker } from "../../../api/core/text";
import type { AnyVerb } from "../../../api/core/verb";
import { digest } from "../../../api/host/kit/digest";
import { readCode } from "../../../api/host/kit/read-code";
import { library } from "./product-rules";

/** Everything a rule may know, as the dispatcher tells it: who left the name at the door is nobody. */
export function scopeOf(verb: AnyVerb, input: unknown, me: Person, now: Date): Scope {
  const nameless = verb.withoutName === true;
  return {
    me: nameless ? NOBODY : me,
    now,
    settings: DEFAULT_SETTINGS,
    newId: (purpose) => digest(verb.name, purpose).slice(0, 32),
    digest,
    placeOf: readCode,
    tabLink: (opens) => `https://teams.example/${opens}`,
    say: speaker(library, undefined),
    ...(nameless && verb.wantsPing?.(input) && { address: "{}" }),
    ...(nameless && verb.wantsName?.(input) && { name: me.name }),
  };
}
