import type { TellPerson, TellVolunteers } from "../core/notice";
import type { Profile } from "../core/person";
import type { Store } from "../core/store";
import type { Later } from "./deliver";
import { every } from "./every";

/** Tells every volunteer who has no tie to the case (R16) that something waits, each by her own pace. */
export function createTellVolunteers(store: Store, tell: (notice: TellPerson) => Promise<string | Later>) {
  return async (notice: TellVolunteers): Promise<string | Later> => {
    const { exceptPeople, exceptUnits, verb, input } = notice;
    const volunteers = every<Profile>(store, "people", {
      where: [
        { field: "kind", op: "=", value: "person" },
        { field: "roles", op: "has", value: "volunteer" },
      ],
      limit: 1000,
    });
    for await (const { pk, unit } of volunteers) {
      if (exceptPeople.includes(pk) || (unit !== null && exceptUnits.includes(unit))) continue;
      const outcome = await tell({ to: "person", personId: pk, verb, input });
      if (typeof outcome !== "string") return outcome;
    }
    return "told";
  };
}
