import { html, nothing, type TemplateResult } from "lit";
import { firstName } from "./begin-view";
import { sayStage } from "./say-stage";
import type { Member } from "./stage-api";

const STEPS = ["asks", "offers", "hears", "agrees", "finishes", "figures"];

/** A short path through the product, told with the people who are on the stage. */
export function pathView(
  people: readonly Member[],
  chosen: readonly string[],
): TemplateResult | typeof nothing {
  const find = (key: string | undefined) => people.find((member) => member.key === key);
  const caller = find(chosen[0]);
  const ally = find(chosen[1]) ?? find("ben");
  const hr = find("elena");
  // Told of a pair that can walk it; with HR on the stage it would not be true.
  if (caller === undefined || ally === undefined || hr === undefined || chosen.includes("elena"))
    return nothing;
  const names = { caller: firstName(caller), ally: firstName(ally), hr: firstName(hr) };
  return html`
    <details class="path" open>
      <summary>${sayStage("path.title")}</summary>
      <ol>${STEPS.map((step) => html`<li>${sayStage(`path.${step}`, names)}</li>`)}</ol>
    </details>
  `;
}
