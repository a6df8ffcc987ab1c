import type { Store } from "../core/store";
import type { When } from "../features/cases/enter";
import { createCountOne } from "./count-one";
import { createCredit } from "./credit";
import type { Keepers } from "./deliver";
import { createKeepApart } from "./keep-apart";
import { createNoteRead } from "./note-read";
import { createSetAway } from "./set-away";
import { createTeachAlly } from "./teach-ally";
import { createTellVolunteers } from "./tell-volunteers";
import type { Updates } from "./updates";

/** What is done with every kind of notice. */
export function createKeepers(
  store: Store,
  tell: Keepers["person"],
  updates: Updates,
  when: () => Promise<When>,
): Keepers {
  return {
    person: tell,
    volunteers: createTellVolunteers(store, updates),
    season: createCredit(store),
    apart: createKeepApart(store, when),
    away: createSetAway(store),
    learning: createTeachAlly(store),
    read: createNoteRead(store),
    count: createCountOne(store),
  };
}
