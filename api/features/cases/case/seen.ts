import type { AllyshipCase } from "./case";
import type { Part } from "./part";

/** A case and the part of the person looking at it. */
export interface Seen {
  readonly found: AllyshipCase;
  readonly part: Part;
}
