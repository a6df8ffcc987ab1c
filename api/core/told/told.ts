import type { View } from "../verb";
import template from "./told.card.json";

/** A card that tells something and asks for nothing: what it says, and where one can go from it. Sentences are said already. */
export interface Told {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Each with a heading of its own: at most five. */
  readonly parts?: readonly { readonly heading: string; readonly sentence: string }[];
  /** What may be read last, or not at all. */
  readonly quietly?: string;
  /** At most three; the first is the main one, unless `noMain`. */
  readonly buttons?: readonly ToldButton[];
  /** No button is the main one: none of them is what somebody ought to do. */
  readonly noMain?: true;
}

export interface ToldButton {
  readonly title: string;
  readonly verb: string;
  readonly input?: Readonly<Record<string, string | boolean>>;
}

/** The view of a verb that tells something. `data` is what a program reads of it. */
export function told(name: string, what: Told, data: object = {}): View {
  const { title, sentences, parts = [], quietly, buttons = [], noMain } = what;
  return {
    name,
    data,
    card: {
      template,
      data: {
        title,
        sentences: sentences.map((sentence) => ({ sentence })),
        parts,
        quietly: quietly === undefined ? [] : [{ sentence: quietly }],
        buttons: buttons.map(({ title: says, verb, input = {} }, index) => ({
          title: says,
          verb,
          data: { verb, ...input },
          style: index === 0 && noMain === undefined ? "positive" : "default",
        })),
      },
    },
  };
}
