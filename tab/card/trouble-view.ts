import { html, nothing, type TemplateResult } from "lit";
import type { Trouble } from "../wire";
import { say } from "../words/say";

/** What did not happen, why, and what to do; with "Try again" where that helps. */
export function troubleView({ message, next }: Trouble, again?: (event: Event) => void): TemplateResult {
  const button = html`<button type="button" class="button" @click=${again}>${say("trouble.again")}</button>`;
  return html`
    <div class="trouble" role="alert">
      <p><strong>${message}</strong> ${next}</p>
      ${again === undefined ? nothing : button}
    </div>
  `;
}
