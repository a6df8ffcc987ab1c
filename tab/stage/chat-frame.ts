import { html, nothing, type TemplateResult } from "lit";
import type { Chat } from "./chats";
import { sayStage } from "./say-stage";
import type { Member } from "./stage-api";

/** Somebody's chat: its window, or an honest word about why it is not there yet. */
export function chatFrame({ name }: Member, chat: Chat | undefined, again: () => void): TemplateResult {
  const title = sayStage("frame.chat", { name });
  return html`
    <div class="frame frame-chat">
      ${
        chat?.is === "open"
          ? html`<iframe title=${title} src=${chat.url}></iframe>`
          : html`<div class="waiting">${wait(name, chat, again)}</div>`
      }
    </div>
  `;
}

function wait(name: string, chat: Chat | undefined, again: () => void): TemplateResult | typeof nothing {
  if (chat === undefined || chat.is === "open") return nothing;
  if (chat.is === "starting") {
    const seconds = Math.round((performance.now() - chat.since) / 1_000);
    return html`
      <p>${sayStage("frame.starting", { name })}</p>
      <p class="quiet" aria-hidden="true">${sayStage("frame.seconds", { seconds })}</p>
    `;
  }
  return html`
    <div role="alert">
      <p><strong>${chat.message || sayStage("trouble.message")}</strong></p>
      <p>${chat.next || sayStage("trouble.next")}</p>
    </div>
    <button type="button" class="button" @click=${again}>${sayStage("frame.again")}</button>
  `;
}
