import { html, nothing, type TemplateResult } from "lit";
import type { PublishedResults } from "../wire";
import { say, sayList } from "../words/say";

/** What is pooled, hidden and rounded, in words: nobody should have to trust a figure blindly. */
export function methodView({ pooled, thresholds, pointsOn }: PublishedResults): TemplateResult {
  const together = say("results.method.pooled", {
    count: pooled.length,
    names: sayList(pooled),
    ...thresholds,
  });
  return html`
    <section class="group method" aria-labelledby="method-title">
      <h2 id="method-title">${say("results.method.title")}</h2>
      <ul>
        ${pooled.length === 0 ? nothing : html`<li>${together}</li>`}
        <li>${say("results.method.training", thresholds)}</li>
        ${pointsOn === null ? html`<li>${say("results.method.points", thresholds)}</li>` : nothing}
        <li>${say("results.method.second")}</li>
        <li>${say("results.method.rounding", thresholds)}</li>
        <li>${say("results.method.frozen")}</li>
      </ul>
    </section>
  `;
}
