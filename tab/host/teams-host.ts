import { app, authentication } from "@microsoft/teams-js";
import type { Host, Theme } from "./host";
import { NotHosted } from "./not-hosted";
import { themeFrom } from "./theme-from";
import { within } from "./within";

/** In a frame of somebody else's, initialize never answers. */
const PATIENCE_MS = 5_000;

/**
 * Teams as the host. Rejects with `NotHosted` anywhere else: there, no other call of teams-js would ever
 * answer.
 */
export async function teamsHost(): Promise<Host> {
  try {
    await within(PATIENCE_MS, app.initialize());
  } catch {
    throw new NotHosted();
  }
  const context = await within(PATIENCE_MS, app.getContext());
  let theme = themeFrom(context.app.theme);
  const listeners: ((theme: Theme) => void)[] = [];
  app.registerOnThemeChangeHandler((name) => {
    theme = themeFrom(name);
    for (const listener of listeners) listener(theme);
  });
  return {
    inTeams: true,
    get theme() {
      return theme;
    },
    language: context.app.locale,
    opens: context.page.subPageId,
    onTheme: (listener) => listeners.push(listener),
    // Teams keeps the token and renews it when it is about to end.
    getToken: () => authentication.getAuthToken(),
    openLink(address) {
      if (new URL(address).host === "teams.microsoft.com") void app.openLink(address);
      else window.open(address, "_blank", "noopener,noreferrer");
    },
  };
}
