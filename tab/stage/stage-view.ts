import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { THEMES } from "../host/host";
import { sayDate } from "../words/say";
import { beginView } from "./begin-view";
import { pathView } from "./path-view";
import { placeView } from "./place-view";
import { sayStage } from "./say-stage";
import { segments } from "./segments";
import type { ClockMove } from "./stage-api";
import type { StageModel } from "./stage-model";

/** The whole stage: one line of what is true for everybody, then the people. */
export function stageView(model: StageModel): TemplateResult {
  const { cast, choice } = model;
  if (cast === undefined) return troubleView(model.again);
  const on = choice.people.length > 0;
  return html`
    <header class="stage-head">
      <span class="mark" aria-hidden="true"></span>
      <h1>${sayStage("title")}</h1>
      ${clockView(model, cast.today)}
      ${segments({
        label: sayStage("theme.label"),
        options: THEMES.map((theme) => ({ value: theme, text: sayStage(`theme.${theme}`) })),
        chosen: choice.theme,
        choose: model.wear,
      })}
    </header>
    <main class=${on ? `people people-${choice.people.length}` : ""}>
      ${on ? pathView(cast.people, choice.people) : beginView(cast.people, model)}
      ${repeat(
        choice.people,
        (key) => key,
        (key, place) => placeView(key, place, cast.people, model),
      )}
    </main>
  `;
}

function clockView({ moving, move }: StageModel, today: string): TemplateResult {
  const later = (text: string, how: ClockMove) => html`
    <button type="button" class="button" ?disabled=${moving} @click=${() => move(how)}>${text}</button>
  `;
  return html`
    <div class="clock">
      <span>${sayStage("now", { date: sayDate(today) })}</span>
      ${later(sayStage("morning"), { until: "morning" })} ${later(sayStage("fortnight"), { days: 14 })}
      ${moving ? html`<span class="quiet">${sayStage("moving")}…</span>` : nothing}
    </div>
  `;
}

function troubleView(again: () => void): TemplateResult {
  return html`
    <main class="page">
      <h1>${sayStage("title")}</h1>
      <div class="trouble" role="alert">
        <p><strong>${sayStage("trouble.message")}</strong> ${sayStage("trouble.next")}</p>
        <button type="button" class="button" @click=${again}>${sayStage("frame.again")}</button>
      </div>
    </main>
  `;
}
