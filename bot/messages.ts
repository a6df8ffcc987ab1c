import type { Activity, Attachment } from "botbuilder";
import type { Card } from "../api/core/show-card";

/** A message that is this card, with what a notification says of it. */
export function message(card: Card, summary: string): Partial<Activity> {
  return { type: "message", summary, attachments: [attach(card)] };
}

function attach(card: Card): Attachment {
  return { contentType: "application/vnd.microsoft.card.adaptive", content: card };
}

/** The answer to a press: this card, in the place of the one that was pressed. */
export function adaptive(card: Card): object {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
}

/** The answer to a press: this sentence, and the card stays. */
export function sentence(text: string): object {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text };
}
