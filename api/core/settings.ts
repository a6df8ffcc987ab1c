import type { Calendar } from "./calendar";
import { DEFAULT_CALENDAR } from "./calendar";
import type { Doc } from "./store";

/** What a programme has decided for itself. */
export interface Settings {
  readonly calendar: Calendar;
}

/** Container programme, partition "settings", id "settings". Read by everybody's verbs, changed by leads; kept. */
export interface SettingsDoc extends Doc, Settings {
  readonly kind: "settings";
}

export const SETTINGS = { container: "programme", pk: "settings", id: "settings" } as const;

/** What holds until a lead decides otherwise. */
export const DEFAULT_SETTINGS: Settings = { calendar: DEFAULT_CALENDAR };
