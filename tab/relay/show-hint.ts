import { html, nothing, render } from "lit";
import { say } from "../words/say";
import { type Identifying, identifyingWords } from "./identifying-words";

/** A list that is longer is not read. */
const SHOWN = 5;
const said = new WeakMap<HTMLElement, string>();

/** Says in a live region what in a text may tell who somebody is; says it once for as long as it stays the same. */
export function showHint(region: HTMLElement, text: string): void {
  const found = identifyingWords(text);
  const now = JSON.stringify(found);
  if (said.get(region) === now) return;
  said.set(region, now);
  render(found.length === 0 ? nothing : hintView(found), region);
}

function hintView(found: readonly Identifying[]) {
  const more = found.length - SHOWN;
  const line = ({ words, why }: Identifying) =>
    html`<li>${say("relay.hint.line", { words, why: say(`relay.hint.why.${why}`) })}</li>`;
  return html`
    <p>${say("relay.hint.title")}</p>
    <ul>
      ${found.slice(0, SHOWN).map(line)}
      ${more > 0 ? html`<li>${say("relay.hint.more", { count: more })}</li>` : nothing}
    </ul>
    <p class="quiet">${say("relay.hint.free")}</p>
  `;
}
