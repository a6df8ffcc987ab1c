import MiniSearch from "minisearch";

/** A word of the vocabulary that was most likely meant by one that is not in it; undefined where it would be guessing. */
export type NearestWord = (typed: string) => string | undefined;

/** Shorter words are other words when a letter changes: "step" and "stop", "leave" and "learn". */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/**
 * Finds what was meant by a mistyped word: one letter added, lost or changed, two of those in a long word; in a short one only a
 * letter doubled or two in the wrong order. The first letter is always as it should be.
 */
export function createNearestWord(vocabulary: Iterable<string>): NearestWord {
  const index = new MiniSearch<{ id: string }>({ idField: "id", fields: ["id"], tokenize: (word) => [word] });
  index.addAll([...new Set(vocabulary)].map((id) => ({ id })));
  const within = (typed: string, slips: number) =>
    index
      .search(typed, { fuzzy: slips, maxFuzzy: slips })
      .map(({ id }) => String(id))
      .filter((word) => word[0] === typed[0]);
  return (typed) => {
    const one = within(typed, 1).find(
      (word) => Math.min(word.length, typed.length) >= ONE_SLIP || undoubled(word) === undoubled(typed),
    );
    return (
      one ??
      within(typed, 2).find(
        (word) => Math.min(word.length, typed.length) >= TWO_SLIPS || sorted(word) === sorted(typed),
      )
    );
  };
}

function undoubled(word: string): string {
  return word.replace(/(\p{L})\1+/gu, "$1");
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
