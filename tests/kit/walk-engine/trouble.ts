import type { Keys } from "../../../api/core/keys";
import type { Store } from "../../../api/core/store";
import { StoreAway } from "../../../api/core/store-away";
import type { Trouble } from "./steps";

/** A store and keys that can be away for a moment. */
export function createTrouble() {
  let trouble: Trouble | undefined;
  let used = 0;
  const fails = (what: Trouble["with"]) => {
    if (trouble?.with !== what) return false;
    used += 1;
    return used > trouble.after;
  };
  const away = () => Promise.reject(new StoreAway("away"));
  return {
    set(next: Trouble | undefined) {
      trouble = next;
      used = 0;
    },
    aroundStore: (store: Store): Store => ({
      ...store,
      read: (...given) => (fails("store") ? away() : store.read(...given)),
      query: (...given) => (fails("store") ? away() : store.query(...given)),
      async commit(...given) {
        if (fails("store")) return away();
        const result = await store.commit(...given);
        const ledger = given[0] === "seasons" && fails("receipt");
        return ledger || fails("lost") ? away() : result;
      },
    }),
    aroundKeys: (keys: Keys): Keys => ({
      ...keys,
      seal: (...given) => (fails("keys") ? Promise.reject(new Error("no vault")) : keys.seal(...given)),
      open: (...given) => (fails("keys") ? Promise.reject(new Error("no vault")) : keys.open(...given)),
    }),
  };
}
