import { askedFor } from "../api/core/chat/phrases";
import type { Answer, Dispatch } from "../api/core/dispatch";
import { plain } from "../api/core/input/plain";
import type { Refusal } from "../api/core/outcome";
import type { Identity } from "../api/core/person";
import type { Card } from "../api/core/show-card";
import { buttonSchema } from "./activity";
import { messageCard } from "./message-card";
import type { SearchPart } from "./search-options";
import type { Understand } from "./understand";

/** Who says one thing in chat, and the key that makes a repeat of it recognisable. */
export interface Speaker {
  readonly identity: Identity;
  readonly key?: string;
  /** Where their device says it is, two letters: only to show the routes of that country. It is not kept. */
  readonly country?: string;
}

/** A card to draw in place, or a sentence beside the card that stays as it is. */
export type Redraw = { readonly card: Card } | { readonly sentence: string };

/** A request found from the compose box: nothing of it but its kind is put into somebody else's conversation. */
export interface Found {
  readonly title: string;
  readonly caseId: string;
}

/** The bot's side of the conversation. It translates words and buttons to verbs and answers to cards, and decides nothing. */
export interface Ally {
  hello(speaker: Speaker): Promise<Card>;
  words(speaker: Speaker, text: string): Promise<Card>;
  /**
   * What Ally says where others read along: nothing of anybody's, and where to go on. `place`: where to post in this channel,
   * which a lead can make the volunteers' own.
   */
  aloud(speaker: Speaker, text: string, place: string | undefined): Promise<Card>;
  press(speaker: Speaker, data: unknown): Promise<Redraw>;
  /** `part`: which of all that is found. */
  search(
    speaker: Speaker,
    part: SearchPart,
  ): Promise<{ found: Found[]; look: string } | { sentence: string }>;
}

/** Ally over a dispatcher, and what it understands of what people write. */
export function createAlly(dispatch: Dispatch, understand: Understand): Ally {
  // Everything that comes this way stands in chat: what must not is refused by the dispatcher.
  const ask = ({ identity, key }: Speaker, verb: string, input: unknown = {}) =>
    dispatch({ identity, ...(key !== undefined && { key }), verb, input, from: "chat" });

  return {
    hello: async (speaker) => cardOf(await ask(speaker, "welcome.why")),

    async aloud(speaker, text, place) {
      const meaning = understand(heard(text));
      const meant = meaning.is === "certain" ? askedFor(meaning.asksFor) : undefined;
      if (place !== undefined && meant?.verb === CHANNEL_VERB) {
        const answer = await ask(speaker, CHANNEL_VERB, { place, ...meant.input });
        // Whoever may not hears what everybody hears: nobody learns here what others may.
        if (answer.ok) return answer.card;
      }
      return cardOf(await ask(speaker, "welcome.elsewhere"));
    },

    async words(speaker, text) {
      const said = heard(text);
      const meaning = understand(said);
      if (meaning.is === "heeded") return cardOf(await ask(speaker, meaning.verb, whereIs(speaker)));
      if (meaning.is === "guessed") {
        const { guesses, story } = meaning;
        return cardOf(await ask(speaker, "welcome.help", { unsure: said !== "", story, guesses }));
      }
      const { verb, input } = askedFor(meaning.asksFor);
      return cardOf(await ask(speaker, verb, input));
    },

    async press(speaker, data) {
      const button = buttonSchema.safeParse(data);
      const answer = await ask(speaker, button.success ? button.data.verb : "", data);
      if (answer.ok) return { card: answer.card };
      const sentence = sentenceOf(answer.refusal);
      return answer.card === undefined ? { sentence } : { card: under(sentence, answer.card) };
    },

    async search(speaker, { skip, count }) {
      const answer = await ask(speaker, "cases.board", { skip, count });
      if (!answer.ok) return { sentence: sentenceOf(answer.refusal) };
      const { requests, look } = answer.data as { requests: readonly Found[]; look: string };
      return { found: requests.map(({ title, caseId }) => ({ title, caseId })), look };
    },
  };
}

/** The only words that do something where others read along. */
const CHANNEL_VERB = "programme.channel";

/** What was said, without the mention of Ally that a channel asks for. */
function heard(text: string): string {
  return plain(text.replace(/<at>[^<]*<\/at>/g, " "));
}

/** The country, for routes that differ by it. */
function whereIs({ country }: Speaker): object {
  return country === undefined ? {} : { country };
}

function sentenceOf({ message, next }: Refusal): string {
  return `${message} ${next}`;
}

function cardOf(answer: Answer): Card {
  return answer.ok ? answer.card : messageCard(answer.refusal.message, answer.refusal.next);
}

/** The card as it now is, with what happened above it. */
function under(sentence: string, card: Card): Card {
  const body = Array.isArray(card.body) ? card.body : [];
  return { ...card, body: [{ type: "TextBlock", text: sentence, wrap: true, weight: "Bolder" }, ...body] };
}
