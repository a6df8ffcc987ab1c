import { reaction } from "../../core/reaction";
import { type CountOne, countedDoc } from "./counted";

/** Counts something once, however often it is told. */
export const countOne = reaction<CountOne>()({
  to: "count",
  does: "Count something of which a lead learns the number alone.",
  load: () => ({}),
  decide(notice) {
    const doc = countedDoc(notice);
    const writes = [{ op: "create", doc } as const];
    const change = { container: "programme", pk: doc.pk, writes, notices: [], orIsThere: true } as const;
    return { outcome: "counted", changes: [change] };
  },
});
