import type { Card } from "../api/core/show-card";
import type { Shown } from "../api/core/shown";
import type { Say } from "../api/core/text";

/**
 * The one update everybody gets for everything: it says nothing of what happened, and its button shows it.
 * privacy.md: one notification text for everybody and everything.
 */
export function updateCard({ verb, input }: Shown, say: Say): Card {
  const summary = say("welcome.update.summary");
  return {
    type: "AdaptiveCard",
    version: "1.5",
    fallbackText: summary,
    body: [{ type: "TextBlock", text: summary, wrap: true }],
    actions: [
      { type: "Action.Execute", title: say("welcome.update.button"), verb, data: { verb, ...input } },
    ],
  };
}
