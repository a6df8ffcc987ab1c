import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { CardPorts } from "../card/ally-card";
import { say } from "../words/say";
import type { Group } from "./parts";

/** One section with its cards. Nothing waiting needs no section: the next step says so. */
export function groupView({ section, parts }: Group, portsFor: (key: string) => CardPorts): TemplateResult | typeof nothing {
  if (section === "waiting" && parts.length === 0) return nothing;
  const id = `section-${section}`;
  const empty = section !== "waiting" && parts.length === 0;
  return html`
    <section class=${`group group-${section}`} aria-labelledby=${id}>
      <h2 id=${id}>${section === "waiting" ? html`<span class="waiting-mark" aria-hidden="true"></span>` : nothing}${say(`personal.section.${section}`)}</h2>
      ${empty ? html`<p class="quiet">${say(`personal.empty.${section}`)}</p>` : nothing}
      ${repeat(
        parts,
        ({ key }) => key,
        ({ key, card }) => html`<ally-card class="card" data-key=${key} .ports=${portsFor(key)} .card=${card}></ally-card>`,
      )}
    </section>
  `;
}
