import type { AnyModel } from "./model";
import { actsOf, type Step } from "./steps";

/** For each case the steps that concern it, that let time go by, or that belong to the story of every case. */
export function storiesIn(steps: readonly Step[], { caseOf, ofAll }: Pick<AnyModel, "caseOf" | "ofAll">) {
  const ids = new Set(steps.flatMap((step) => actsOf(step).flatMap((act) => caseOf(act) ?? [])));
  return [...ids].map((id) =>
    steps.filter(
      (step) => step.do === "time" || actsOf(step).some((act) => ofAll(act) || caseOf(act) === id),
    ),
  );
}
