import { answer, button, card, mine } from "./cards";
import { LINKS, quietLink, WITHOUT_NAME } from "./links";

const title = (text: string) => ({ type: "TextBlock", text, style: "heading", size: "Large", wrap: true });
const text = (words: string) => ({ type: "TextBlock", text: words, wrap: true });

/** The form as the API draws it: what is promised first, then what to write. */
export function relayForm(draft: { readonly words?: string } = {}) {
  return card(
    [
      title("Ask without your name"),
      text("Colleagues, volunteers, allies, HR and leaders do not see your name."),
      text("Your organisation could, in a formal investigation, see that you used this app and when."),
      {
        type: "Input.ChoiceSet",
        id: "ask",
        label: "What are you asking for?",
        value: "amplification",
        choices: [
          { title: "Make my ideas heard", value: "amplification" },
          { title: "Guide me", value: "mentoring" },
        ],
      },
      {
        type: "Input.Text",
        id: "words",
        isMultiline: true,
        maxLength: 2000,
        label: "What would help?",
        isRequired: true,
        errorMessage: "Write a sentence about what would help.",
        value: draft.words ?? "",
      },
      { type: "Input.Text", id: "hide", label: "Who should not see this?" },
      { type: "Input.Toggle", id: "ping", title: "Tell me when there is an answer", value: "false" },
    ],
    [
      button("See what is sent", "relay.preview", {}, "positive"),
      { ...button("What we can and cannot promise", "relay.promise"), associatedInputs: "none" },
    ],
  );
}

export const preview = card(
  [title("This is what is sent"), text("My ideas are passed over.")],
  [
    button("Send without my name", "relay.send", {
      ask: "amplification",
      words: "My ideas are passed over.",
    }),
    button("Change something", "relay.ask", { words: "My ideas are passed over." }),
  ],
);

export const promise = card(
  [
    title("What we can and cannot promise"),
    text("A detail that only one person knows may tell who you are."),
  ],
  [button("Back to the form", "relay.ask")],
);

/** A request that was sent, as its owner sees it, with two texts side by side. */
export const request = card(
  [
    title("Your request is with us"),
    text("A volunteer will read it."),
    {
      type: "ColumnSet",
      id: "beside",
      columns: [
        "What you wrote, in a long sentence of yours.",
        "What an ally would read, in a sentence.",
      ].map((words) => ({ type: "Column", width: "stretch", items: [text(words)] })),
    },
  ],
  [button("Agree to this wording", "relay.approve"), button("New request", "relay.ask")],
);

export const over = card([title("It is over"), text("Your words are gone.")]);

/** What `page.mine` answers somebody who has nothing yet, with the way to ask without a name. */
export function mineWithDoors() {
  const answered = mine();
  const links = [...LINKS, WITHOUT_NAME, quietLink("people.updates", "Updates")];
  return { body: { ...answered.body, data: { allyships: [], links } } };
}

export const answers = {
  ask: answer("relay-ask", relayForm()),
  preview: answer("relay-preview", preview),
  promise: answer("relay-promise", promise),
  sent: answer("relay-case", request, { openedOn: "2026-10-05" }),
  over: answer("relay-over", over),
};
