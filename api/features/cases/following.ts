import type { AllyshipCase } from "./case";
import type { Effects } from "./change-case";

/** What follows of a clock: the case as it then is, and what else. */
export type Following = readonly [AllyshipCase, Effects];
