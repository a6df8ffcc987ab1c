import { type OutboxDoc, tellsPerson } from "../../api/core/notice";
import type { TestProductOptions } from "./product";

/** Told of a case, as it is promised: whom, and how soon. */
export interface Told {
  readonly personId: string;
  readonly pace: string;
}

/** Stands before a product's store and keeps, in order, who is to be told of a case: `openProduct({ around: listener.around })`. */
export function whoIsTold() {
  const told: Told[] = [];
  const around: TestProductOptions["around"] = (store) => ({
    ...store,
    commit: (container, pk, writes) => {
      for (const write of writes) {
        if (!("doc" in write) || write.doc.kind !== "notice" || container !== "cases") continue;
        const { notice } = write.doc as OutboxDoc;
        if (tellsPerson(notice)) told.push({ personId: notice.personId, pace: notice.pace ?? "soon" });
      }
      return store.commit(container, pk, writes);
    },
  });
  return { told, around };
}
