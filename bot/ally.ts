import type { Answer, Dispatch } from "../api/core/dispatch";
import type { Refusal } from "../api/core/outcome";
import type { Identity } from "../api/core/person";
import { plain } from "../api/core/plain";
import type { Card } from "../api/core/show-card";
import { buttonSchema } from "./activity";
import { messageCard } from "./message-card";
import { understand } from "./understand";

/** One thing that came from chat: who said it, and the key that makes a repeat of it recognisable. */
export interface Turn {
  readonly identity: Identity;
  readonly key?: string;
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
  hello(turn: Turn): Promise<Card>;
  words(turn: Turn, text: string): Promise<Card>;
  /** What Ally says where others read along: nothing of anybody's, and where to go on. */
  aloud(turn: Turn): Promise<Card>;
  press(turn: Turn, data: unknown): Promise<Redraw>;
  search(turn: Turn): Promise<{ found: Found[]; look: string } | { sentence: string }>;
}

/** Ally over a dispatcher. */
export function createAlly(dispatch: Dispatch): Ally {
  const ask = (turn: Turn, verb: string, input: unknown = {}) => dispatch({ ...turn, verb, input });

  return {
    hello: async (turn) => cardOf(await ask(turn, "welcome.why")),

    aloud: async (turn) => cardOf(await ask(turn, "welcome.elsewhere")),

    async words(turn, text) {
      const said = plain(text.slice(0, 1000));
      const verb = understand(said);
      return cardOf(
        verb === undefined ? await ask(turn, "welcome.help", { unsure: said !== "" }) : await ask(turn, verb),
      );
    },

    async press(turn, data) {
      const button = buttonSchema.safeParse(data);
      const answer = await ask(turn, button.success ? button.data.verb : "", data);
      if (answer.ok) return { card: answer.card };
      const sentence = sentenceOf(answer.refusal);
      return answer.card === undefined ? { sentence } : { card: under(sentence, answer.card) };
    },

    async search(turn) {
      const answer = await ask(turn, "cases.board");
      if (!answer.ok) return { sentence: sentenceOf(answer.refusal) };
      const { requests, look } = answer.data as { requests: readonly Found[]; look: string };
      return { found: requests.slice(0, 25).map(({ title, caseId }) => ({ title, caseId })), look };
    },
  };
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
