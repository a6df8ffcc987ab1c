import type { Calendar } from "./calendar";
import { DEFAULT_CALENDAR } from "./calendar";
import type { Doc } from "./store";

/** What a programme has decided for itself. */
export interface Settings {
  readonly calendar: Calendar;
  /** Clocks by season: what was decided before a season begins holds for the cases opened in it, and is not changed then. */
  readonly clocks: Readonly<Record<string, ClockTimes>>;
  /** HH:MM, local, in order: when what an anonymous request gives rise to is let out, so that its hour tells nothing. */
  readonly releases: readonly string[];
  /** Where to turn, by country (ISO 3166-1, two letters). Where a country or a line is missing, what holds everywhere. */
  readonly routes: Readonly<Record<string, CountryRoutes>>;
}

/** Whom to turn to in one country: in danger now; to be heard; when somebody harms others; to talk at work. Plain text. */
export type CountryRoutes = Readonly<Partial<Record<RouteLine, string>>>;
export const ROUTE_LINES = ["emergency", "helpline", "authority", "atWork"] as const;
export type RouteLine = (typeof ROUTE_LINES)[number];

/** By kind of thing and the clock that runs for it, `case/open`: how many days after it each strikes, in order. What is left out runs as it does by default. */
export type ClockTimes = Readonly<Record<string, readonly number[]>>;

/** Container programme, partition "settings", id "settings". Read by everybody's verbs, changed by leads; kept. */
export interface SettingsDoc extends Doc, Settings {
  readonly kind: "settings";
}

export const SETTINGS = { container: "programme", pk: "settings", id: "settings" } as const;

/** What holds until a lead decides otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  calendar: DEFAULT_CALENDAR,
  clocks: {},
  releases: ["10:00", "16:00"],
  routes: {},
};
