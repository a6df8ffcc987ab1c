import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { troubleView } from "../card/trouble-view";
import { say } from "../words/say";
import { codeGroups } from "./code-groups";
import type { SlipModel } from "./slip-model";

interface SlipHands {
  copy(code: HTMLElement): void;
  print(): void;
  remember(chosen: boolean): void;
  keep(kept: boolean): void;
  send(slip: HTMLElement): void;
  back(): void;
}

/** The code, how to keep it, and only then "Send". On paper there is the code and one sentence, nothing else. */
export function slipView(slip: SlipModel, hands: SlipHands): TemplateResult {
  const send = (event: Event) => {
    const within = (event.currentTarget as HTMLElement).closest<HTMLElement>(".slip");
    if (within !== null) hands.send(within);
  };
  return html`
    <div class="slip card" role="group" aria-labelledby="slip-title">
      <div class="slip-paper">
        <h3 id="slip-title" tabindex="-1">${say("relay.slip.title")}</h3>
        ${codeView(slip.code)}
      </div>
      <p>${say("relay.slip.why")} <strong>${say("relay.slip.notYet")}</strong></p>
      ${keepView(slip, hands)}
      ${rememberView(slip, hands)}
      ${keptView(slip, hands)}
      ${slip.trouble === undefined ? nothing : troubleView(slip.trouble, slip.away === true ? send : undefined)}
      <div class="actions">
        <button type="button" class="button button-main" @click=${send}>${say("relay.slip.send")}</button>
        <button type="button" class="button" @click=${hands.back}>${say("relay.slip.back")}</button>
      </div>
    </div>
  `;
}

/** Seen in groups, and heard sign by sign with a rest after each group: as a word a code means nothing. */
function codeView(code: string): TemplateResult {
  const groups = codeGroups(code);
  const aloud = groups.map((group) => [...group].join(" ")).join(", ");
  const half = (from: number) => html`<span>${groups.slice(from, from + 2).join("-")}</span>`;
  return html`
    <p class="slip-code" translate="no" aria-hidden="true">
      <bdi dir="ltr">${half(0)}-<wbr>${half(2)}</bdi>
    </p>
    <p class="visually-hidden" translate="no">${say("relay.slip.aloud", { code: aloud })}</p>
  `;
}

function keepView({ said }: SlipModel, hands: SlipHands): TemplateResult {
  const copy = (event: Event) => {
    const slip = (event.currentTarget as HTMLElement).closest(".slip");
    const code = slip?.querySelector<HTMLElement>(".slip-code");
    if (code != null) hands.copy(code);
  };
  return html`
    <div class="actions">
      <button type="button" class="button" @click=${copy}>${say("relay.slip.copy")}</button>
      <button type="button" class="button" @click=${hands.print}>${say("relay.slip.print")}</button>
    </div>
    <p role="status">${said}</p>
  `;
}

function rememberView({ mayRemember, remember }: SlipModel, hands: SlipHands): TemplateResult {
  if (!mayRemember) return html`<p class="quiet">${say("relay.slip.blocked")}</p>`;
  const change = (event: Event) => hands.remember((event.target as HTMLInputElement).checked);
  return html`
    <div class="tick">
      <input
        type="checkbox"
        id="slip-remember"
        aria-describedby="slip-shared"
        .checked=${live(remember)}
        @change=${change}
      />
      <label for="slip-remember">${say("relay.slip.remember")}</label>
      <p id="slip-shared" class="quiet">${say("relay.slip.shared")}</p>
    </div>
  `;
}

function keptView({ kept, missing }: SlipModel, hands: SlipHands): TemplateResult {
  const change = (event: Event) => hands.keep((event.target as HTMLInputElement).checked);
  return html`
    <div class="tick">
      <input
        type="checkbox"
        id="slip-kept"
        required
        aria-invalid=${missing ? "true" : "false"}
        aria-describedby="slip-missing"
        .checked=${live(kept)}
        @change=${change}
      />
      <label for="slip-kept">${say("relay.slip.kept")}</label>
      <p id="slip-missing" class="wrong" role="alert">${missing ? say("relay.slip.missing") : ""}</p>
    </div>
  `;
}
