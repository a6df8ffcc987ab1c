import type { TellVolunteers } from "../core/notice";
import type { Profile } from "../core/person";
import type { Store } from "../core/store";
import type { Later } from "./deliver";
import { every } from "./every";
import type { Updates } from "./updates";

/**
 * Tells every volunteer who has no tie to the case (R16) that something waits, each by her own pace: it is put by for
 * each, and the next run of the timer sends what may go at once. So one who cannot be reached holds up nobody.
 */
export function createTellVolunteers(store: Store, updates: Updates) {
  return async (notice: TellVolunteers): Promise<string | Later> => {
    const { exceptPeople, exceptUnits, verb, input } = notice;
    const volunteers = every<Profile>(store, "people", {
      where: [
        { field: "kind", op: "=", value: "person" },
        { field: "roles", op: "has", value: "volunteer" },
      ],
      limit: 1000,
    });
    for await (const volunteer of volunteers) {
      const { pk, unit } = volunteer;
      if (exceptPeople.includes(pk) || (unit !== null && exceptUnits.includes(unit))) continue;
      await updates.putBy(volunteer, { to: "person", personId: pk, verb, input });
    }
    return "told";
  };
}
