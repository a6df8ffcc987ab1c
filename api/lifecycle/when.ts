import type { Settings } from "../core/settings";

/** When and by whose calendar something happens. */
export interface When {
  readonly now: Date;
  readonly settings: Settings;
}
