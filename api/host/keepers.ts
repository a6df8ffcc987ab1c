import type { Clock } from "../core/clock";
import type { Settings } from "../core/settings";
import type { Store } from "../core/store";
import type { CaseKeys } from "../keys/case-keys";
import { createCountOne } from "./count-one";
import { createCredit } from "./credit";
import { createHandBack } from "./hand-back";
import { createKeepApart } from "./keep-apart";
import { createNoteRead } from "./note-read";
import type { Keepers } from "./outbox/deliver";
import type { Poster } from "./post-waiting";
import { createSetAway } from "./set-away";
import { createShred } from "./shred";
import { createTeachAlly } from "./teach-ally";
import { createTellPool } from "./tell-pool";
import { createTellVolunteers } from "./tell-volunteers";
import { createTellRole } from "./telling/tell-role";
import type { Updates } from "./telling/updates";

interface KeeperOptions {
  readonly store: Store;
  /** The store below the sealing. */
  readonly raw: Store;
  readonly caseKeys: CaseKeys;
  readonly clock: Clock;
  readonly updates: Updates;
  readonly leads: readonly string[];
  settings(): Promise<Settings>;
  readonly tell: Keepers["person"];
  readonly ping: Keepers["ping"];
  readonly poster: Poster;
}

/** What is done with every kind of notice. */
export function createKeepers(options: KeeperOptions): Keepers {
  const { store, raw, caseKeys, clock, updates, leads, settings, tell, ping, poster } = options;
  return {
    person: tell,
    volunteers: createTellVolunteers(store, updates),
    pool: createTellPool({ store, clock, updates, poster }),
    ping,
    role: createTellRole(store, updates, leads),
    "hand-back": createHandBack(store, async () => ({ now: clock.now(), settings: await settings() })),
    shred: createShred(raw, caseKeys),
    season: createCredit(store),
    apart: createKeepApart(store, async () => ({ now: clock.now(), settings: await settings() })),
    away: createSetAway(store),
    learning: createTeachAlly(store),
    read: createNoteRead(store),
    count: createCountOne(store),
  };
}
