import type { AllyshipCase } from "../case/case";
import type { Effects } from "../case/change-case";

/** What time does to a case: the case as it then is, and what else. */
export type Effect = readonly [AllyshipCase, Effects];
