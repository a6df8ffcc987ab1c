import { render } from "lit";
import { findHost } from "./host/find-host";
import type { Host } from "./host/host";
import { hostView } from "./host/host-view";
import { NotHosted } from "./host/not-hosted";
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
  const opened = openHost(() => show("slow")).catch((error: unknown) => {
    show(error instanceof NotHosted ? "outside" : "unopened");
    return undefined;
  });
  void opened.then((host) => host && begin(host, page));
}

async function openHost(slow: () => void): Promise<Host> {
  const host = await findHost(slow);
  wearTheme(host);
  await speak(host.language);
  return host;
}
