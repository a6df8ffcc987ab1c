import type { Trouble } from "../wire";
import type { Remembered } from "./remembered-codes";

/** What the place for a code shows. */
export interface OpenByCodeModel {
  readonly codes: readonly Remembered[];
  /** What is wrong with what was typed. */
  readonly wrong: string;
  /** What was said of a code on the list. */
  readonly said: string;
  /** The remembered code that is about to be forgotten. */
  readonly forgetting?: string;
  readonly trouble?: Trouble;
  /** The code to try again with, where that may help. */
  readonly again?: string;
}
