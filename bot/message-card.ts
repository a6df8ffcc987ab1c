import type { Card } from "../api/core/show-card";

/** A card that says one thing, and what to do next. Both are the product's own sentences. */
export function messageCard(message: string, next: string): Card {
  const text = (words: string) => ({ type: "TextBlock", text: words, wrap: true });
  return { type: "AdaptiveCard", version: "1.5", fallbackText: message, body: [text(message), text(next)] };
}
