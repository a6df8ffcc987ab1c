import { html, type TemplateResult } from "lit";
import type { PublishedResults, Results } from "../wire";
import { say, sayDate } from "../words/say";
import "./unit-chart";
import { methodView } from "./method-view";
import { rankUnits } from "./rank-units";
import { resultsTable } from "./results-table";

/** The whole page: what the figures are of, one chart, the table behind it, and how they are made. */
export function resultsView(results: Results): TemplateResult {
  return results.published ? publishedView(results) : nothingYet(sayDate(results.nextOn));
}

function publishedView(results: PublishedResults): TemplateResult {
  const measure = results.pointsOn === null ? "points" : "trained";
  const title = say(`results.chart.${measure}`, { season: results.season });
  const [year = "", quarter = "Q1"] = results.quarter.split("-");
  const period = say(`results.quarter.${quarter as "Q1"}`, { year });
  const next = { asOf: sayDate(results.asOf), quarter: period, nextOn: sayDate(results.nextOn) };
  const later =
    results.pointsOn === null ? "" : say("results.pointsLater", { date: sayDate(results.pointsOn) });
  return html`
    <header class="page-head">
      <h1>${say("results.heading")}</h1>
      <p class="next-step">${say("results.next", next)}</p>
    </header>
    <section class="group" aria-labelledby="chart-title">
      <h2 id="chart-title">${title}</h2>
      <unit-chart
        .label=${say("results.chart.label", { title })}
        .bars=${rankUnits(results, measure)}
      ></unit-chart>
      <p class="quiet">${later}</p>
    </section>
    ${resultsTable(results, measure)}
    ${methodView(results)}
  `;
}

function nothingYet(nextOn: string): TemplateResult {
  return html`
    <header class="page-head">
      <h1>${say("results.heading")}</h1>
      <p class="next-step">${say("results.none.title", { nextOn })}</p>
    </header>
    <div class="group">
      <p>${say("results.none.text")}</p>
      <p class="quiet">${say("results.none.first")}</p>
    </div>
  `;
}
