import { nameKey } from "../../core/name-key";

/** A part of what somebody typed that may be one name: from one of its pieces to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** As typed, and as it is looked up. */
  readonly text: string;
  readonly key: string;
}

/** Names in a field stand between these; and a directory may write one with them: "Okafor, Amara". */
const PIECES = /[^,;]+/g;
/** Into how many pieces one name may fall: "Okafor, Amara, Dr.". */
const LONGEST = 3;
/** Pieces that are looked at. Whoever types more is asked for fewer names. */
export const MOST_PIECES = 60;

/**
 * Everything in a field that may be a name: each piece between commas and semicolons, and pieces that stand together. Which
 * of them are names the directory knows (`whoIsMeant`).
 */
export function stretchesOf(typed: string): Stretch[] {
  const pieces = [...typed.matchAll(PIECES)]
    .filter(([text]) => nameKey(text) !== "")
    .slice(0, MOST_PIECES + 1)
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
  return pieces.flatMap(({ start }, from) =>
    pieces.slice(from, from + LONGEST).map(({ end }, more) => {
      const text = typed.slice(start, end).trim();
      return { from, to: from + more + 1, text, key: nameKey(text) };
    }),
  );
}
