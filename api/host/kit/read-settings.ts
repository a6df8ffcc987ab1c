import type { Clock } from "../../core/clock";
import { DEFAULT_SETTINGS, SETTINGS, type Settings, type SettingsDoc } from "../../core/settings";
import type { Store } from "../../core/store";

const FRESH_MS = 60_000;

/** The programme's settings, read at most once a minute. What a lead changes holds everywhere within that minute. */
export function createReadSettings(store: Store, clock: Clock): () => Promise<Settings> {
  let kept: { readonly at: number; readonly settings: Settings } | undefined;
  return async () => {
    const now = clock.now().getTime();
    if (kept !== undefined && Math.abs(now - kept.at) < FRESH_MS) return kept.settings;
    const stored = await store.read<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id);
    const settings = stored === undefined ? DEFAULT_SETTINGS : settingsIn(stored.doc);
    kept = { at: now, settings };
    return settings;
  };
}

/** What was decided, and what holds by default where a programme has not decided it yet. */
function settingsIn({ calendar, clocks, releases, routes }: SettingsDoc): Settings {
  return {
    calendar,
    clocks: clocks ?? DEFAULT_SETTINGS.clocks,
    releases: releases ?? DEFAULT_SETTINGS.releases,
    routes: routes ?? DEFAULT_SETTINGS.routes,
  };
}
