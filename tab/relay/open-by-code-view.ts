import { html, nothing, type TemplateResult } from "lit";
import { troubleView } from "../card/trouble-view";
import { say, sayDate } from "../words/say";
import { codeGroups } from "./code-groups";
import type { OpenByCodeModel } from "./open-by-code-model";
import type { Remembered } from "./remembered-codes";

interface CodeHands {
  /** Returns whether what was typed is a code. */
  typed(text: string): boolean;
  open(code: string): void;
  askToForget(code: string): void;
  keep(): void;
  forget(code: string): void;
}

/** A quiet place above the form, for whoever comes back. */
export function openByCodeView(model: OpenByCodeModel, hands: CodeHands): TemplateResult {
  const { codes, trouble, again, said } = model;
  return html`
    <details class="by-code">
      <summary>${say("relay.open.title")}</summary>
      ${fieldView(model, hands)}
      ${trouble === undefined ? nothing : troubleView(trouble, again === undefined ? undefined : () => hands.open(again))}
      ${codes.length === 0 ? nothing : listView(model, hands)}
      <p role="status">${said}</p>
    </details>
  `;
}

function fieldView({ wrong }: OpenByCodeModel, hands: CodeHands): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector("input");
    if (field !== null && !hands.typed(field.value)) field.focus();
  };
  return html`
    <form class="by-code-field" novalidate @submit=${submit}>
      <label for="code-field">${say("relay.open.label")}</label>
      <div class="actions">
        <input
          id="code-field"
          class="ac-input ac-textInput"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="60"
          aria-invalid=${wrong === "" ? "false" : "true"}
          aria-describedby="code-wrong code-how"
        />
        <button class="button">${say("relay.open.button")}</button>
      </div>
      <p id="code-wrong" class="wrong" role="alert">${wrong}</p>
      <p id="code-how" class="quiet">${say("relay.open.how")}</p>
    </form>
  `;
}

function listView(model: OpenByCodeModel, hands: CodeHands): TemplateResult {
  return html`
    <h3 id="codes-kept">${say("relay.open.kept")}</h3>
    <ul class="codes" aria-labelledby="codes-kept">
      ${model.codes.map((each) => html`<li>${rowView(each, model.forgetting === each.code, hands)}</li>`)}
    </ul>
  `;
}

/** Whoever looks at the screen sees that there is a code, and not the code. */
function rowView({ code, on }: Remembered, isForgetting: boolean, hands: CodeHands): TemplateResult {
  const [group = ""] = codeGroups(code);
  const first = [...group].join(" ");
  const button = (text: string, act: () => void, label?: string) => {
    const press = (event: Event) => thenFocus(event.currentTarget as HTMLElement, act);
    return html`
      <button type="button" class="button" aria-label=${label ?? nothing} @click=${press}>${text}</button>
    `;
  };
  const asked = html`
    <p role="alert">${say("relay.open.sure")}</p>
    <div class="actions">
      ${button(say("relay.open.forgetIt"), () => hands.forget(code))}
      ${button(say("relay.open.keepIt"), hands.keep)}
    </div>
  `;
  const usual = html`
    <div class="actions">
      ${button(say("relay.open.button"), () => hands.open(code), say("relay.open.openThis", { first }))}
      ${button(say("relay.open.forget"), () => hands.askToForget(code), say("relay.open.forgetThis", { first }))}
    </div>
  `;
  return html`
    <p>
      <span class="code-first" dir="ltr" translate="no" aria-hidden="true">${group}-••••-••••-••••</span>
      <span class="visually-hidden">${say("relay.open.hidden", { first })}</span>
      <span class="quiet">${say("relay.open.on", { date: sayDate(on) })}</span>
    </p>
    ${isForgetting ? asked : usual}
  `;
}

/** A button that is gone after it was pressed hands the focus to what took its place. */
function thenFocus(pressed: HTMLElement, act: () => void): void {
  const [row, place] = [pressed.closest("li"), pressed.closest("details")];
  act();
  if (pressed.isConnected || place?.isConnected !== true) return;
  const next = row?.isConnected ? row.querySelector("button") : place.querySelector("summary");
  next?.focus();
}
