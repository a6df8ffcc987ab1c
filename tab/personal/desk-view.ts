import { html, nothing, type TemplateResult } from "lit";
import "../card/ally-card";
import type { CardPorts } from "../card/ally-card";
import { troubleView } from "../card/trouble-view";
import type { Card } from "../wire";
import { say } from "../words/say";
import type { WordsKey } from "../words/words-tree";
import { type Desk, type DeskVerb, RELAY_VERB } from "./desks";
import type { PersonalModel } from "./personal-model";

const TITLES: Readonly<Record<DeskVerb, WordsKey>> = {
  "cases.ask": "personal.desk.ask",
  "cases.board": "personal.desk.board",
  [RELAY_VERB]: "relay.heading",
};
/** What a desk shows first, where there is a way back to it. */
const FIRST_VIEWS: Readonly<Record<DeskVerb, string>> = {
  "cases.board": "board",
  "cases.desk": "desk",
  "relay.desk": "relay-desk",
  "relay.unclaimed": "relay-unclaimed",
};

const shape = html`<div class="shape shape-card" aria-hidden="true"></div>`;

/** Where a request is written, or where colleagues' requests are looked through. */
export function deskView(
  desk: Desk,
  { open, close, deskPorts, relayPorts, doors }: PersonalModel,
): TemplateResult {
  const { verb, view, card, trouble } = desk;
  const again = desk.away === true ? () => open(verb) : undefined;
  const id = `desk-${verb}`;
  const first = FIRST_VIEWS[verb];
  const away = first !== undefined && view !== undefined && view !== first;
  const own = TITLES[verb];
  const title = own === undefined ? doors.find((door) => door.verb === verb)?.title : say(own);
  const quiet = (text: string, press: () => void) => html`
    <button type="button" class="button button-quiet" @click=${press}>${text}</button>
  `;
  return html`
    <section class="desk" aria-labelledby=${id}>
      <div class="desk-head">
        <h2 id=${id}>${title}</h2>
        ${away ? quiet(say("personal.back"), () => open(verb)) : nothing}
        ${quiet(say("personal.close"), () => close(verb))}
      </div>
      ${view === RELAY_VERB ? html`<relay-desk data-key=${verb} .ports=${relayPorts}></relay-desk>` : nothing}
      ${card === undefined ? nothing : cardIn(verb, card, deskPorts(verb))}
      ${trouble === undefined ? nothing : troubleView(trouble, again)}
      ${view === undefined && trouble === undefined ? shape : nothing}
    </section>
  `;
}

function cardIn(verb: DeskVerb, card: Card, ports: CardPorts): TemplateResult {
  return html`<ally-card class="card" data-key=${verb} .ports=${ports} .card=${card}></ally-card>`;
}
