import { html, nothing, type TemplateResult } from "lit";
import { chatFrame } from "./chat-frame";
import { sayStage } from "./say-stage";
import { segments } from "./segments";
import type { Member } from "./stage-api";
import type { ShownSides, StageModel, TabPage } from "./stage-model";
import { tabFrame } from "./tab-frame";

const SHOWN: readonly ShownSides[] = ["both", "chat", "tab"];
const PAGES: readonly TabPage[] = ["results", "mine"];

/** One person on the stage: who it is, and their chat and tab. */
export function placeView(
  key: string,
  place: number,
  people: readonly Member[],
  model: StageModel,
): TemplateResult {
  const member = people.find((each) => each.key === key);
  if (member === undefined) return html``;
  const { name } = member;
  const shown = model.shownOf(key);
  const page = member.part === "HR" ? model.pageOf(key) : "mine";
  const alone = model.choice.people.length === 1;
  return html`
    <section class="place" aria-label=${name}>
      <div class="place-head">
        ${picker(place, key, people, model)}
        ${alone ? picker(1, "", people, model) : nothing}
        ${segments({
          label: sayStage("place.show", { name }),
          options: SHOWN.map((value) => ({ value, text: sayStage(`place.${value}`) })),
          chosen: shown,
          choose: (what) => model.show(key, what),
        })}
        ${member.part === "HR" ? pageSwitch(member, page, model) : nothing}
      </div>
      <div class=${`frames frames-${shown}`}>
        ${chatFrame(member, model.chatOf(key), () => model.retryChat(key))}
        ${tabFrame(member, page, model.choice.theme)}
      </div>
    </section>
  `;
}

function picker(
  place: number,
  chosen: string,
  people: readonly Member[],
  { choose }: StageModel,
): TemplateResult {
  const nobody = html`<option value="" ?selected=${chosen === ""}>${sayStage("place.nobody")}</option>`;
  return html`
    <select
      class="picker"
      aria-label=${sayStage(place === 0 ? "place.first" : "place.second")}
      .value=${chosen}
      @change=${(event: Event) => choose(place, (event.target as HTMLSelectElement).value)}
    >
      ${nobody}
      ${people.map(
        (member) => html`
          <option value=${member.key} ?selected=${member.key === chosen}>
            ${sayStage("place.option", { ...member })}
          </option>
        `,
      )}
    </select>
  `;
}

function pageSwitch({ key, name }: Member, page: TabPage, { turnTo }: StageModel): TemplateResult {
  return segments({
    label: sayStage("place.page", { name }),
    options: PAGES.map((value) => ({ value, text: sayStage(`place.${value}`) })),
    chosen: page,
    choose: (next) => turnTo(key, next),
  });
}
