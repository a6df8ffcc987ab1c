import type { Card, PagePart, PageSection, VerbAnswer } from "../../tab/wire";
import { LINKS } from "./links";

const title = (text: string) => ({
  type: "TextBlock",
  text,
  style: "heading",
  size: "Large",
  weight: "Bolder",
  wrap: true,
});
const words = (text: string) => ({ type: "RichTextBlock", inlines: [{ type: "TextRun", text }] });
export const button = (name: string, verb: string, input: object = {}, style = "default") => ({
  type: "Action.Execute",
  title: name,
  style,
  verb,
  data: { verb, ...input },
});

export function card(body: readonly object[], actions: readonly object[] = []): Card {
  return { type: "AdaptiveCard", version: "1.5", body, actions };
}

/** An allyship's card, with the quiet link that every one of them has. */
export function caseCard(heading: string, sentence: string, ...actions: object[]): Card {
  const seen = { type: "Action.ToggleVisibility", title: "Who can see this", targetElements: ["seenBy"] };
  return card(
    [
      title(heading),
      words(sentence),
      {
        type: "Container",
        style: "emphasis",
        items: [words("Credit me when my point comes up again on Tuesday.")],
      },
      { type: "ActionSet", actions: [seen] },
      {
        type: "RichTextBlock",
        id: "seenBy",
        isVisible: false,
        inlines: [{ type: "TextRun", text: "You and Ben. Nobody in HR." }],
      },
    ],
    actions,
  );
}

export const askForm = card(
  [
    title("Ask for an ally"),
    {
      type: "Input.ChoiceSet",
      id: "ask",
      label: "What are you asking for?",
      isRequired: true,
      errorMessage: "Pick what comes closest.",
      placeholder: "Pick what comes closest",
      choices: [
        { title: "Make my ideas heard", value: "amplification" },
        { title: "Guide me", value: "mentoring" },
      ],
    },
    {
      type: "Input.Text",
      id: "need",
      isMultiline: true,
      maxLength: 500,
      label: "What would help?",
      isRequired: true,
      errorMessage: "Write a sentence about what would help.",
    },
    {
      type: "Input.ChoiceSet",
      id: "kind",
      style: "expanded",
      label: "Once, or for a while?",
      value: "one-off",
      choices: [
        { title: "Once", value: "one-off" },
        { title: "For a while", value: "sustained" },
      ],
    },
  ],
  [button("Send my request", "cases.open", {}, "positive")],
);

export function answer(
  view: string,
  shown: Card,
  data: Record<string, unknown> = {},
  parts?: readonly PagePart[],
): { body: VerbAnswer } {
  return { body: parts === undefined ? { view, data, card: shown } : { view, data, card: shown, parts } };
}

export function part(section: PageSection, key: string, shown: Card): PagePart {
  return { section, key, card: shown };
}

/** What `page.mine` answers. */
export function mine(...parts: PagePart[]): { body: VerbAnswer } {
  return answer("mine", card([title("My allyships")]), { allyships: [], links: LINKS }, parts);
}

export function refusal(status: number, message: string, next: string, shown?: Card) {
  const error = { code: "refused", message, next };
  return { status, body: shown === undefined ? { error } : { error, card: shown } };
}
