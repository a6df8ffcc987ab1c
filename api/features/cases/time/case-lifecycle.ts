import type { Lifecycle } from "../../../lifecycle/lifecycle";
import type { AllyshipCase } from "../case/case";
import { CLOCKS } from "../case/clocks";
import { fallDue, needsBeside } from "./fall-due";

/** A named allyship as the sweep goes through it, and its clocks as a lead sets them. */
export const caseLifecycle: Lifecycle<AllyshipCase> = {
  kind: "case",
  container: "cases",
  clocks: CLOCKS,
  clocksText: "cases.clock.all",
  clockText: (clock) => `cases.clock.${clock}`,
  needsBeside,
  fallDue,
};
