import type { Host } from "./host";
import { themeFrom } from "./theme-from";

/** Before the host has answered: the theme that Teams put into the address, so that nothing flashes white. */
export function wearFirstTheme(): void {
  const { search, hash } = window.location;
  const named = new URLSearchParams(search).get("theme") ?? new URLSearchParams(hash.slice(1)).get("theme");
  document.documentElement.dataset.theme = themeFrom(named);
}

/** The host's theme from now on: every colour is a CSS variable, so nothing is drawn anew. */
export function wearTheme(host: Host): void {
  document.documentElement.dataset.theme = host.theme;
  host.onTheme((theme) => {
    document.documentElement.dataset.theme = theme;
  });
}
