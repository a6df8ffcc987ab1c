import { html, render } from "lit";
import { findHost } from "./host/find-host";
import type { Host } from "./host/host";
import { NotHosted } from "./host/not-hosted";
import { wearFirstTheme, wearTheme } from "./host/wear-theme";
import { say, speak } from "./words/say";

/**
 * Finds the host, wears its theme, speaks its language, and lets the page begin. The page's shape is in its
 * HTML.
 */
export function startPage(begin: (host: Host, page: HTMLElement) => Promise<void>): void {
  wearFirstTheme();
  const page = document.getElementById("page");
  if (page === null) return;
  start(page, begin).catch((error: unknown) => {
    if (!(error instanceof NotHosted)) throw error;
    page.replaceChildren();
    page.removeAttribute("aria-busy");
    render(outside(), page);
  });
}

async function start(
  page: HTMLElement,
  begin: (host: Host, page: HTMLElement) => Promise<void>,
): Promise<void> {
  const host = await findHost();
  wearTheme(host);
  await speak(host.language);
  await begin(host, page);
}

function outside() {
  return html`
    <header class="page-head">
      <h1>${say("trouble.outside.title")}</h1>
      <p>${say("trouble.outside.message")} ${say("trouble.outside.next")}</p>
    </header>
  `;
}
