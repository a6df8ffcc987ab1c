import type { AllyshipCase } from "../case/case";
import type { Effects } from "../case/change-case";

/** What follows of a clock: the case as it then is, and what else. */
export type Following = readonly [AllyshipCase, Effects];
