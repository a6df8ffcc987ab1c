import type { Trouble } from "../wire";

/** What the slip shows. */
export interface SlipModel {
  readonly code: string;
  readonly mayRemember: boolean;
  readonly remember: boolean;
  readonly kept: boolean;
  /** Whether "Send" was pressed before the code was kept. */
  readonly missing: boolean;
  /** What came of copying. */
  readonly said: string;
  readonly trouble?: Trouble;
  /** Whether trying again may help. */
  readonly away?: boolean;
}
