import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Trouble } from "../wire";
import { say } from "../words/say";
import { deskView } from "./desk-view";
import { DESK_VERBS, type Door, RELAY_VERB } from "./desks";
import { groupView } from "./group-view";
import type { PersonalModel } from "./personal-model";

const LABELS = { "cases.ask": "personal.ask", "cases.board": "personal.board" } as const;

/** One heading, one next step, two actions, then the rest by urgency. */
export function personalView(model: PersonalModel): TemplateResult {
  const { standing, groups, desks } = model;
  if ("trouble" in standing)
    return troubleView(standing.trouble, standing.is === "trouble" ? model.again : undefined);
  // One main button a page: where something waits, it is on that card.
  const main = model.waiting > 0 ? undefined : "cases.ask";
  // Asking without a name is as near at hand as asking with it.
  const withoutName = model.doors.find(({ verb }) => verb === RELAY_VERB);
  const rest = model.doors.filter(({ verb }) => verb !== RELAY_VERB);
  return html`
    <header class="page-head">
      <h1>${say("personal.heading")}</h1>
      <p class="next-step">${nextStep(model)}</p>
      <div class="actions">
        ${DESK_VERBS.map(
          (verb) => html`
            <button
              type="button"
              class=${verb === main ? "button button-main" : "button"}
              data-opens=${verb}
              @click=${() => model.open(verb)}
            >${say(LABELS[verb])}</button>
          `,
        )}
        ${withoutName === undefined ? nothing : doorView(withoutName, model, "button")}
      </div>
    </header>
    ${repeat(
      desks,
      ({ verb }) => verb,
      (desk) => deskView(desk, model),
    )}
    ${groups.map((group) => groupView(group, model.partPorts))}
    ${rest.length === 0 ? nothing : doorsView(rest, model)}
  `;
}

/** The quiet rest: what one may look at beside one's allyships. */
function doorsView(doors: readonly Door[], model: PersonalModel): TemplateResult {
  return html`
    <nav class="doors" aria-label=${say("personal.doors")}>
      ${doors.map((door) => doorView(door, model, "button button-quiet"))}
    </nav>
  `;
}

function doorView({ verb, title }: Door, { open }: PersonalModel, look: string): TemplateResult {
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
