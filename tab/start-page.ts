import { render } from "lit";
import type { Host } from "./host/host";
import { hostAhead } from "./host/host-ahead";
import { hostView } from "./host/host-view";
import { wearFirstTheme, wearTheme } from "./host/wear-theme";
import { speak } from "./words/say";

/**
 * Finds the host, wears its theme, speaks its language, and lets the page begin; without one, says why. The page's shape is in its
 * HTML. A host that is slow is said to be, and the page begins all the same when it answers.
 */
export function startPage(begin: (host: Host, page: HTMLElement) => Promise<void>): void {
  wearFirstTheme();
  const page = document.getElementById("page");
  if (page === null) return;
  const show = (why: Parameters<typeof hostView>[0]) => {
    if (page.hasAttribute("aria-busy")) page.replaceChildren();
    page.removeAttribute("aria-busy");
    render(hostView(why), page);
  };
  const open = async () => {
    const host = await hostAhead(() => show("slow"));
    if (typeof host === "string") return show(host);
    wearTheme(host);
    await speak(host.language);
    return begin(host, page);
  };
  void open();
}
