import { html, render, type TemplateResult } from "lit";
import { findHost } from "./host/find-host";
import { hostView } from "./host/host-view";
import { NotHosted } from "./host/not-hosted";
import { wearFirstTheme, wearTheme } from "./host/wear-theme";
import { say, speak } from "./words/say";

/** The page Teams shows when the HR tab is added to a channel: what HR will see, what not, and Save. R115. */
async function start(page: HTMLElement): Promise<void> {
  const show = (view: TemplateResult) => {
    if (page.hasAttribute("aria-busy")) page.replaceChildren();
    page.removeAttribute("aria-busy");
    render(view, page);
  };
  try {
    show(configView(await setUp(() => show(hostView("slow")))));
  } catch (error) {
    show(error instanceof NotHosted ? configView(false) : hostView("unopened"));
  }
}

/** Tells Teams what Save saves. Resolves with whether Teams is there. */
async function setUp(slow: () => void): Promise<boolean> {
  const host = await findHost(slow);
  wearTheme(host);
  await speak(host.language);
  if (host.inTeams) (await import("./config/offer-results-tab")).offerResultsTab();
  return host.inTeams;
}

function configView(inTeams: boolean) {
  return html`
    <header class="page-head">
      <h1>${say("config.heading")}</h1>
      <p class="next-step">${say(inTeams ? "config.next" : "config.outside")}</p>
    </header>
    <section class="group">
      <h2>${say("config.shown.title")}</h2>
      <ul>
        <li>${say("config.shown.units")}</li>
        <li>${say("config.shown.quarter")}</li>
        <li>${say("config.shown.awards")}</li>
      </ul>
    </section>
    <section class="group">
      <h2>${say("config.hidden.title")}</h2>
      <ul>
        <li>${say("config.hidden.names")}</li>
        <li>${say("config.hidden.words")}</li>
        <li>${say("config.hidden.small")}</li>
      </ul>
    </section>
    <p class="group quiet">${say("config.who")}</p>
  `;
}

wearFirstTheme();
const page = document.getElementById("page");
if (page !== null) void start(page);
