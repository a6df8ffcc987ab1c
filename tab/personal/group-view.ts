import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import "../card/ally-card";
import type { CardPorts } from "../card/ally-card";
import type { PagePart } from "../wire";
import { say } from "../words/say";
import type { Group } from "./parts";

const mark = html`<span class="waiting-mark" aria-hidden="true"></span>`;

/** One section with its cards. Nothing waiting needs no section: the next step says so. */
export function groupView(
  { section, parts }: Group,
  portsFor: (key: string) => CardPorts,
): TemplateResult | typeof nothing {
  const waiting = section === "waiting";
  if (waiting && parts.length === 0) return nothing;
  const id = `section-${section}`;
  // Cards that were acted on here stay for a while; when all of them are, "Waiting for you" would not be
  // true.
  const settled = waiting && !parts.some(waits);
  const title = settled ? say("personal.settled") : say(`personal.section.${section}`);
  const label = html`<p class="waits">${mark}${say("personal.section.waiting")}</p>`;
  return html`
    <section class=${`group group-${section}`} aria-labelledby=${id}>
      <h2 id=${id}>${waiting && !settled ? mark : nothing}${title}</h2>
      ${waiting || parts.length > 0 ? nothing : html`<p class="quiet">${say(`personal.empty.${section}`)}</p>`}
      ${repeat(
        parts,
        ({ key }) => key,
        (part) => html`
          ${!waiting && waits(part) ? label : nothing}
          <ally-card
            class=${waits(part) ? "card card-waiting" : "card"}
            data-key=${part.key}
            .ports=${portsFor(part.key)}
            .card=${part.card}
          ></ally-card>
        `,
      )}
    </section>
  `;
}

function waits({ section }: PagePart): boolean {
  return section === "waiting";
}
