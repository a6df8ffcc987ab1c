import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Trouble } from "../wire";
import { say } from "../words/say";
import { deskView } from "./desk-view";
import type { DeskLink } from "./desks";
import { groupView } from "./group-view";
import type { PersonalModel } from "./personal-model";

/** One heading, one next step, two actions, then the rest by urgency. */
export function personalView(model: PersonalModel): TemplateResult {
  const { loadState, groups, desks } = model;
  if ("trouble" in loadState)
    return troubleView(loadState.trouble, loadState.is === "trouble" ? model.again : undefined);
  const first = model.links.filter(({ place }) => place === "first");
  const rest = model.links.filter(({ place }) => place === "rest");
  return html`
    <header class="page-head">
      <h1>${say("personal.heading")}</h1>
      <p class="next-step">${nextStep(model)}</p>
      <div class="actions">
        ${first.map((link) => linkView(link, model, isMain(link, model) ? "button button-main" : "button"))}
      </div>
    </header>
    ${repeat(
      desks,
      ({ verb }) => verb,
      (desk) => deskView(desk, model),
    )}
    ${groups.map((group) => groupView(group, model.partPorts))}
    ${rest.length === 0 ? nothing : linksView(rest, model)}
  `;
}

/** The quiet rest: what one may look at beside one's allyships. */
function linksView(links: readonly DeskLink[], model: PersonalModel): TemplateResult {
  return html`
    <nav class="doors" aria-label=${say("personal.doors")}>
      ${links.map((link) => linkView(link, model, "button button-quiet"))}
    </nav>
  `;
}

/** One main button a page: where something waits, it is on that card. */
function isMain({ main }: DeskLink, { waiting }: PersonalModel): boolean {
  return main === true && waiting === 0;
}

function linkView({ verb, title }: DeskLink, { open }: PersonalModel, look: string): TemplateResult {
  return html`
    <button type="button" class=${look} data-opens=${verb} @click=${() => open(verb)}>${title}</button>
  `;
}

function nextStep({ groups, waiting, desks }: PersonalModel): string {
  if (waiting > 0) return say("personal.next.waiting", { count: waiting });
  const empty =
    groups.every(({ parts }) => parts.length === 0) && desks.every(({ caseKey }) => caseKey === undefined);
  return say(empty ? "personal.next.empty" : "personal.next.none");
}

function troubleView({ message, next }: Trouble, again: (() => void) | undefined): TemplateResult {
  const button = html`
    <button type="button" class="button button-main" @click=${again}>${say("trouble.again")}</button>
  `;
  return html`
    <header class="page-head">
      <h1>${say("personal.heading")}</h1>
      <div role="alert"><p class="next-step">${message}</p><p>${next}</p></div>
      <div class="actions">${again === undefined ? nothing : button}</div>
    </header>
  `;
}
