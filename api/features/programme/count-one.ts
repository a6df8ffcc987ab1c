import { createOnce, reaction } from "../../core/reaction";
import { type CountOne, countedDoc } from "./counted";

/** Counts something once, however often it is told. */
export const countOne = reaction<CountOne>()({
  to: "count",
  does: "Count something of which a lead learns the number alone.",
  load: () => ({}),
  decide: (notice) => ({ outcome: "counted", changes: [createOnce("programme", countedDoc(notice))] }),
});
