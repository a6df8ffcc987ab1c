import { html, render } from "lit";
import { announce } from "../words/announce";
import { say } from "../words/say";
import type { WordsTree } from "../words/words-tree";

const TWICE_MS = 1_000;
const ENTRIES: readonly (keyof WordsTree["hide"]["entries"])[] = [
  "accountability",
  "advocacy",
  "agreement",
  "ally",
  "allyship",
  "feedback",
  "mentoring",
  "sponsorship",
];

/**
 * Esc twice puts a page of a dictionary where the tab was; "Show again" brings everything back as it was
 * left.
 */
export function quickHide(page: HTMLElement): void {
  let last = Number.NEGATIVE_INFINITY;
  document.addEventListener("keydown", ({ key, timeStamp }) => {
    if (key !== "Escape") return;
    if (timeStamp - last < TWICE_MS) hide(page, hint);
    last = timeStamp;
  });
  const hint = document.createElement("footer");
  hint.className = "page hide-hint quiet";
  const press = () => hide(page, hint);
  const button = html`<button type="button" class="link" @click=${press}>${say("hide.button")}</button>`;
  render(html`<p>${say("hide.hint")} ${button}.</p>`, hint);
  page.after(hint);
}

function hide(page: HTMLElement, hint: HTMLElement): void {
  if (page.hidden) return;
  const focused = document.activeElement;
  const lexicon = document.createElement("main");
  lexicon.className = "page";
  const showAgain = () => {
    lexicon.remove();
    page.hidden = false;
    hint.hidden = false;
    if (focused instanceof HTMLElement) focused.focus();
  };
  render(lexiconView(showAgain), lexicon);
  page.hidden = true;
  hint.hidden = true;
  // What a screen reader was last told may be about a request.
  announce("");
  page.after(lexicon);
  window.scrollTo(0, 0);
  lexicon.querySelector("h1")?.focus();
}

function lexiconView(showAgain: () => void) {
  const entries = ENTRIES.map(
    (key) =>
      html`<div><dt>${say(`hide.entries.${key}.term`)}</dt><dd>${say(`hide.entries.${key}.means`)}</dd></div>`,
  );
  return html`
    <header class="page-head">
      <h1 tabindex="-1">${say("hide.title")}</h1>
      <p>${say("hide.intro")}</p>
    </header>
    <dl class="lexicon">${entries}</dl>
    <button type="button" class="button" @click=${showAgain}>${say("hide.again")}</button>
  `;
}
