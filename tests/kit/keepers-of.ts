import { DEFAULT_SETTINGS } from "../../api/core/settings";
import { createKeepers } from "../../api/host/keepers";
import type { Keepers } from "../../api/host/outbox/deliver";
import type { Updates } from "../../api/host/telling/updates";
import { createCaseKeys } from "../../api/keys/case-keys";
import type { TestHouse } from "./product";

/** The house's own keepers of notices, with a way of telling people that is the test's. */
export function keepersOf(house: TestHouse, tell: Keepers["person"], updates: Updates): Keepers {
  return createKeepers({
    store: house.store,
    raw: house.store,
    caseKeys: createCaseKeys(house.store, house.keys),
    clock: house.clock,
    updates,
    leads: house.leads,
    settings: async () => DEFAULT_SETTINGS,
    tell,
    ping: async () => "done",
    poster: { waits: async () => undefined, isTaken: async () => undefined },
  });
}
