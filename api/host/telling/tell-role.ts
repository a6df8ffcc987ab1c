import type { TellPerson, TellRole } from "../../core/notice";
import { peopleWith } from "../../core/people-with";
import { newcomer, type Profile } from "../../core/person";
import type { Store } from "../../core/store";
import { every } from "../kit/every";
import type { Later } from "../outbox/deliver";
import type { Updates } from "./updates";

/** Tells everybody of a role that there is something to look at, each by her own pace. The first leads are leads on record or not. */
export function createTellRole(store: Store, updates: Updates, leads: readonly string[]) {
  return async ({ role, verb }: TellRole): Promise<string | Later> => {
    const notice = (personId: string): TellPerson => ({ to: "person", personId, verb, input: {} });
    const told = new Set<string>();
    for await (const profile of every<Profile>(store, "people", peopleWith(role, 1000))) {
      await updates.putBy(profile, notice(profile.pk));
      told.add(profile.pk);
    }
    for (const id of role === "lead" ? leads : []) {
      const first = { ...newcomer({ id, name: "" }, leads), id: "profile", pk: id, kind: "person" } as const;
      if (!told.has(id)) await updates.putBy(first, notice(id));
    }
    return "told";
  };
}
