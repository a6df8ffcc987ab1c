import type { CountOne } from "../core/notice";
import type { Store } from "../core/store";
import { countedDoc } from "../features/programme/counted";
import type { Later } from "./outbox/deliver";

/** Counts something once, however often it is told. */
export function createCountOne(store: Store) {
  return async (notice: CountOne): Promise<string | Later> => {
    const doc = countedDoc(notice);
    const commit = await store.commit("programme", doc.pk, [{ op: "create", doc }]);
    return commit.ok || commit.reason === "exists" ? "counted" : { reason: commit.reason };
  };
}
