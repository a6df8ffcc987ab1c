import type { Drawing } from "../../core/verb";

/** One of the things on somebody's own page: where it stands there, the verb that opens it, and its card. */
export interface MineLine {
  readonly section: "waiting" | "asked" | "ally";
  readonly caseId: string;
  readonly state: string;
  readonly part: string;
  readonly verb: string;
  readonly title: string;
  readonly standing: string;
  readonly card: Drawing;
}
