import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Theme } from "../host/host";
import { sayStage } from "./say-stage";
import type { Member } from "./stage-api";
import type { TabPage } from "./stage-model";

const FILES: Readonly<Record<TabPage, string>> = { results: "hr.html", mine: "index.html" };
const addresses = new Map<string, string>();

/** Somebody's tab. Its theme changes by message: an address that changed would be a page in the history. */
export function tabFrame({ key, name }: Member, page: TabPage, theme: Theme): TemplateResult {
  const which = `${key} ${page}`;
  const address = addresses.get(which) ?? `/tab/${FILES[page]}#person=${key}&theme=${theme}`;
  addresses.set(which, address);
  // Wears the theme of now, should another have been chosen since it was last on the stage.
  const loaded = (event: Event) => {
    (event.target as HTMLIFrameElement).contentWindow?.postMessage({ theme }, window.location.origin);
  };
  const title = sayStage("frame.tab", { name });
  return html`
    <div class="frame">
      ${keyed(which, html`<iframe data-tab title=${title} src=${address} @load=${loaded}></iframe>`)}
    </div>
  `;
}
