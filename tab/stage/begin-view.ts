import { html, nothing, type TemplateResult } from "lit";
import { sayStage } from "./say-stage";
import type { Member } from "./stage-api";
import type { StageModel } from "./stage-model";

/** The obvious start: somebody who asks, and somebody who helps. */
const PAIR = ["amara", "ben"];

/** What the stage is for, before anybody is on it. Nothing is started yet. */
export function beginView(people: readonly Member[], { begin }: StageModel): TemplateResult {
  const [first, second] = PAIR.map((key) => people.find((member) => member.key === key));
  const pair =
    first === undefined || second === undefined
      ? nothing
      : html`
    <button type="button" class="button button-main" @click=${() => begin(PAIR)}>
      ${sayStage("begin.pair", { first: firstName(first), second: firstName(second) })}
    </button>
  `;
  return html`
    <div class="begin">
      <p class="next-step">${sayStage("intro")}</p>
      ${pair}
      <h2>${sayStage("begin.one")}</h2>
      <ul class="cast">
        ${people.map(
          (member) => html`
            <li>
              <button type="button" class="member" @click=${() => begin([member.key])}>
                <strong>${member.name}</strong>
                <span>${member.part}</span>
                <span class="quiet">${member.unit}</span>
              </button>
            </li>
          `,
        )}
      </ul>
      <p class="quiet">${sayStage("begin.made")}</p>
    </div>
  `;
}

export function firstName({ name }: Member): string {
  return name.split(" ")[0] ?? name;
}
