import type { Found } from "./ally";

/** Search results for the compose box. The card put into a conversation names the kind of ask and nothing else. */
export function foundCards(found: readonly Found[], look: string, summary: string) {
  return found.map(({ title, caseId }) => ({
    contentType: "application/vnd.microsoft.card.adaptive",
    content: {
      type: "AdaptiveCard",
      version: "1.5",
      fallbackText: summary,
      body: [{ type: "TextBlock", text: title, wrap: true, weight: "Bolder" }],
      actions: [
        { type: "Action.Execute", title: look, verb: "cases.show", data: { verb: "cases.show", caseId } },
      ],
    },
    preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title } },
  }));
}
