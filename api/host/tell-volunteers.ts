import type { TellVolunteers } from "../core/notice";
import { peopleWith } from "../core/people-with";
import type { Profile } from "../core/person";
import type { Store } from "../core/store";
import type { AllyshipCase } from "../features/cases/case/case";
import { mayHelp } from "../features/cases/case/help-wanted";
import { every } from "./kit/every";
import type { Later } from "./outbox/deliver";
import type { Updates } from "./telling/updates";

/**
 * Tells every volunteer who may help with the case (R16) that something waits, each by her own pace: it is put by for
 * each, and the next run of the timer sends what may go at once. So one who cannot be reached holds up nobody.
 */
export function createTellVolunteers(store: Store, updates: Updates) {
  return async ({ caseId }: TellVolunteers): Promise<string | Later> => {
    const found = await store.read<AllyshipCase>("cases", caseId, "case");
    if (found?.doc.hand === undefined) return "taken care of";
    const volunteers = every<Profile>(store, "people", peopleWith("volunteer", 1000));
    for await (const volunteer of volunteers) {
      if (!mayHelp(found.doc, { ...volunteer, id: volunteer.pk })) continue;
      const notice = { to: "person", personId: volunteer.pk, verb: "cases.desk", input: {} } as const;
      await updates.putBy(volunteer, notice);
    }
    return "told";
  };
}
