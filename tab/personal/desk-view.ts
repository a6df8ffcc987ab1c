import { html, nothing, type TemplateResult } from "lit";
import "../card/ally-card";
import type { CardPorts } from "../card/ally-card";
import { troubleView } from "../card/trouble-view";
import type { Card } from "../wire";
import { say } from "../words/say";
import type { Desk, DeskVerb } from "./desks";
import { ownDeskOf } from "./own-desks";
import type { PersonalModel } from "./personal-model";

const shape = html`<div class="shape shape-card" aria-hidden="true"></div>`;

/** Where a request is written, or where colleagues' requests are looked through. */
export function deskView(
  desk: Desk,
  { open, close, deskPorts, relayPorts, links }: PersonalModel,
): TemplateResult {
  const { verb, view, firstView, card, trouble } = desk;
  const link = links.find((each) => each.verb === verb);
  const again = desk.away === true ? () => open(verb) : undefined;
  const id = `desk-${verb}`;
  const away = link?.isList === true && view !== firstView;
  const own = ownDeskOf(link);
  const quiet = (text: string, press: () => void) => html`
    <button type="button" class="button button-quiet" @click=${press}>${text}</button>
  `;
  return html`
    <section class="desk" aria-labelledby=${id}>
      <div class="desk-head">
        <h2 id=${id}>${link?.heading ?? ""}</h2>
        ${away ? quiet(say("personal.back"), () => open(verb)) : nothing}
        ${quiet(say("personal.close"), () => close(verb))}
      </div>
      ${own === undefined || view === undefined ? nothing : own.view(verb, relayPorts)}
      ${card === undefined ? nothing : cardIn(verb, card, deskPorts(verb))}
      ${trouble === undefined ? nothing : troubleView(trouble, again)}
      ${view === undefined && trouble === undefined ? shape : nothing}
    </section>
  `;
}

function cardIn(verb: DeskVerb, card: Card, ports: CardPorts): TemplateResult {
  return html`<ally-card class="card" data-key=${verb} .ports=${ports} .card=${card}></ally-card>`;
}
