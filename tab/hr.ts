import { html, render } from "lit";
import { ahead, LATEST } from "./ahead/hr";
import { resultsView } from "./hr/results-view";
import { startPage } from "./start-page";
import type { Results, Trouble } from "./wire";
import { announce } from "./words/announce";
import { catchFocus } from "./words/catch-focus";
import { say } from "./words/say";

/**
 * The HR channel tab: the published results per business unit, the same for everybody who may see them. R115.
 */
startPage(async (_host, page) => {
  const ask = await ahead;
  if (ask === undefined) return;
  const load = async (byHand = false) => {
    if (byHand) announce(say("results.loading"));
    const reply = await ask(LATEST, {}, crypto.randomUUID());
    if (page.hasAttribute("aria-busy")) page.replaceChildren();
    page.removeAttribute("aria-busy");
    announce("trouble" in reply && byHand ? `${reply.trouble.message} ${reply.trouble.next}` : "");
    if (reply.kind === "answer") render(resultsView(reply.answer.data as unknown as Results), page);
    else render(troubleView(reply.trouble, reply.kind === "away" ? () => load(true) : undefined), page);
    if (byHand) catchFocus(page);
  };
  await load();
  // Figures change once a quarter: whoever comes back to the window after that sees them.
  window.addEventListener("focus", () => void load());
});

function troubleView({ message, next }: Trouble, again: (() => Promise<unknown>) | undefined) {
  const button = html`
    <div class="actions">
      <button type="button" class="button button-main" @click=${again}>${say("trouble.again")}</button>
    </div>
  `;
  return html`
    <header class="page-head">
      <h1>${say("results.heading")}</h1>
      <div role="alert"><p class="next-step">${message}</p><p>${next}</p></div>
      ${again === undefined ? "" : button}
    </header>
  `;
}
