import { html, nothing, type TemplateResult } from "lit";
import { say } from "../words/say";

/** What stands on a page while nobody has said who reads it: why, and what the reader can do. */
export function hostView(why: "outside" | "slow" | "unopened"): TemplateResult {
  // From the beginning: nothing has been filled in yet, and a question that was lost is asked anew.
  const again = () => window.location.reload();
  const button = html`
    <div class="actions">
      <button type="button" class="button button-main" @click=${again}>${say("trouble.again")}</button>
    </div>
  `;
  return html`
    <header class="page-head">
      <h1>${say(`trouble.${why}.title`)}</h1>
      <div role="alert"><p>${say(`trouble.${why}.message`)} ${say(`trouble.${why}.next`)}</p></div>
      ${why === "outside" ? nothing : button}
    </header>
  `;
}
