import { html, nothing, type TemplateResult } from "lit";
import { say } from "../words/say";
import type { Desk, DeskVerb } from "./desks";
import type { PersonalModel } from "./personal-view";

const TITLES = { "cases.ask": "personal.desk.ask", "cases.board": "personal.desk.board" } as const;
/** What a desk shows first, so that there is a way back to it. */
const FIRST_VIEWS: Readonly<Record<DeskVerb, string>> = { "cases.ask": "ask", "cases.board": "board" };

/** Where a request is written, or where colleagues' requests are looked through. */
export function deskView(desk: Desk, { open, close, deskPorts }: PersonalModel): TemplateResult {
  const { verb, view, card, trouble } = desk;
  const id = `desk-${verb}`;
  const away = verb === "cases.board" && view !== undefined && view !== FIRST_VIEWS[verb];
  const back = html`<button type="button" class="button button-quiet" @click=${() => open(verb)}>${say("personal.back")}</button>`;
  return html`
    <section class="desk" aria-labelledby=${id}>
      <div class="desk-head">
        <h2 id=${id}>${say(TITLES[verb])}</h2>
        ${away ? back : nothing}
        <button type="button" class="button button-quiet" @click=${() => close(verb)}>${say("personal.close")}</button>
      </div>
      ${card === undefined ? nothing : html`<ally-card class="card" data-key=${verb} .ports=${deskPorts(verb)} .card=${card}></ally-card>`}
      ${trouble === undefined ? nothing : troubleIn(trouble.message, trouble.next, () => open(verb))}
      ${card === undefined && trouble === undefined ? html`<div class="shape shape-card" aria-hidden="true"></div>` : nothing}
    </section>
  `;
}

function troubleIn(message: string, next: string, again: () => void): TemplateResult {
  return html`
    <div class="trouble" role="alert">
      <p><strong>${message}</strong> ${next}</p>
      <button type="button" class="button" @click=${again}>${say("trouble.again")}</button>
    </div>
  `;
}
