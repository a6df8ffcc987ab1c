import { html, nothing, type TemplateResult } from "lit";
import type { PublishedResults, UnitRow } from "../wire";
import { say, sayDate, sayNumber } from "../words/say";
import { inRank, type Measure } from "./rank-units";

/** The figures themselves, for eyes and screen readers alike, in the order of the chart. */
export function resultsTable(results: PublishedResults, measure: Measure): TemplateResult {
  const later =
    results.pointsOn === null ? undefined : say("results.table.later", { date: sayDate(results.pointsOn) });
  const cells = (row: Omit<UnitRow, "name">) => html`
    <td>${sayNumber(row.people)}</td>
    ${figure(row.trained)}
    ${later === undefined ? figure(row.points) : html`<td class="quiet">${say("results.table.notYet")}</td>`}
  `;
  return html`
    <section class="group" aria-labelledby="table-title">
      <h2 id="table-title">${say("results.table.caption")}</h2>
      <table aria-labelledby="table-title">
        <thead>
          <tr>
            <th scope="col">${say("results.table.unit")}</th>
            <th scope="col">${say("results.table.people")}</th>
            <th scope="col">${say("results.table.trained")}</th>
            <th scope="col">
              ${say("results.table.points")}
              ${later === undefined ? nothing : html`<span class="later">${later}</span>`}
            </th>
          </tr>
        </thead>
        <tbody>
          ${inRank(results.units, measure).map(
            (unit) => html`<tr><th scope="row">${unit.name}</th>${cells(unit)}</tr>`,
          )}
        </tbody>
        <tfoot>
          <tr><th scope="row">${say("results.table.total")}</th>${cells(results.total)}</tr>
        </tfoot>
      </table>
    </section>
  `;
}

function figure(value: number | null): TemplateResult {
  if (value === null) return html`<td class="quiet">${say("results.table.hidden")}</td>`;
  return html`<td>${sayNumber(value)}</td>`;
}
