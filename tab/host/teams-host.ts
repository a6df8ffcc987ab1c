import { app, authentication } from "@microsoft/teams-js";
import type { Host, Theme } from "./host";
import { NotHosted } from "./not-hosted";
import { notingSlow } from "./noting-slow";
import { themeFrom } from "./theme-from";

/** What either of Teams' two answers may take before the reader hears that we wait. */
const PATIENCE_MS = 5_000;

/**
 * Teams as the host. Rejects with `NotHosted` where the page stands alone: there, no other call of teams-js would ever answer. In a
 * frame whose owner says nothing it cannot be told whether that is Teams, which is slow, or somebody else: `slow` is called, and it
 * goes on when an answer comes.
 */
export async function teamsHost(slow: () => void): Promise<Host> {
  try {
    await notingSlow(PATIENCE_MS, app.initialize(), slow);
  } catch {
    throw new NotHosted();
  }
  const context = await notingSlow(PATIENCE_MS, app.getContext(), slow);
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
    // Some clients leave it out.
    language: context.app.locale || "en",
    opens: context.page.subPageId,
    onTheme: (listener) => listeners.push(listener),
    // Teams keeps the token and renews it when it is about to end.
    getToken: () => authentication.getAuthToken(),
    openLink(address) {
      const open = () => void window.open(address, "_blank", "noopener,noreferrer");
      if (new URL(address).host === "teams.microsoft.com") app.openLink(address).catch(open);
      else open();
    },
  };
}
