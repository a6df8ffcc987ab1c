import type { Say } from "../../core/text";
import type { Drawing } from "../../core/verb";
import { ASKS, type Ask } from "./asks";
import template from "./of-an-ask.card.json";

/** What a card says about one of the ten. Sentences are said already. */
interface OfAnAsk {
  /** The verb that draws it, with and without an ask. */
  readonly verb: string;
  /** Where its `title` and its `fallback` stand among the texts. */
  readonly texts: string;
  readonly ask: Ask | undefined;
  readonly sentence: string;
  readonly parts: readonly { readonly heading: string; readonly sentence: string }[];
  /** Where the main button leads once an ask is chosen. */
  readonly on: { readonly title: string; readonly input: { readonly verb: string } };
}

/** The ten, as a card offers them for choice. */
export function asksToChoose(say: Say): { readonly value: Ask; readonly title: string }[] {
  return ASKS.map((value) => ({ value, title: say(`learning.ask.${value}.title`) }));
}

/** A card about one of the ten: it asks which, and once that is chosen says what there is to say about it. */
export function ofAnAsk(say: Say, { verb, texts, ask, sentence, parts, on }: OfAnAsk): Drawing {
  return {
    template,
    data: {
      text: say.tree,
      title: say(`${texts}.title`),
      fallback: say(`${texts}.fallback`),
      sentence,
      parts,
      choose: ask === undefined ? [{ verb, asks: asksToChoose(say) }] : [],
      chosen: ask === undefined ? [] : [{ verb, on: on.input, onTitle: on.title }],
    },
  };
}
