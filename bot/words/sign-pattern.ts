import { wordsOf } from "./words-of";

/** One place in a row of words. */
interface Step {
  readonly words: ReadonlySet<string>;
  /** Beginnings, ends or middles of words: only in languages that put words together. */
  readonly parts: readonly ((word: string) => boolean)[];
  readonly mayLack: boolean;
  /** Anything may stand here, up to three words, or nothing. */
  readonly isGap: boolean;
}

/** A row of words to look for, see `readPattern`. */
export interface SignPattern {
  /** The words it can begin with; undefined where it begins with a part of a word, and has to be tried everywhere. */
  readonly beginsWith: ReadonlySet<string> | undefined;
  /** Where it can end, as indexes behind its last word, if it begins at `start`. */
  endsFrom(words: readonly string[], start: number): readonly number[];
}

const GAP_WORDS = 3;

/**
 * Reads an entry: words, separated by spaces. `a|b` is either, `$me` the words of a set, `very?` may be missing, `..` stands for up
 * to three words of any kind, `suicid*` is any word that begins so and `*x*` any that contains it. Throws where it begins or ends
 * with what may be missing: that is a mistake of whoever wrote the list.
 */
export function readPattern(entry: string, sets: Readonly<Record<string, string>> = {}): SignPattern {
  const steps = entry
    .split(" ")
    .filter((each) => each !== "")
    .flatMap((each) => readSteps(each, sets));
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error(`“${entry}” says nothing.`);
  if (first.mayLack || first.isGap || last.mayLack || last.isGap)
    throw new Error(`“${entry}” begins or ends with what may be missing.`);
  return {
    beginsWith: first.parts.length === 0 ? first.words : undefined,
    endsFrom: (words, start) => [...endsOf(steps, 0, words, start)],
  };
}

function readSteps(written: string, sets: Readonly<Record<string, string>>): Step[] {
  if (written === "..") return [{ words: new Set(), parts: [], mayLack: false, isGap: true }];
  const mayLack = written.endsWith("?");
  const options = (mayLack ? written.slice(0, -1) : written)
    .split("|")
    .flatMap((option) => (option.startsWith("$") ? setNamed(option.slice(1), sets) : [option]));
  const [only = ""] = options;
  const several = options.length === 1 && !only.includes("*") ? wordsOf(only) : [];
  // Scripts without spaces: a row of letters, each a step.
  if (several.length > 1)
    return several.map((word) => ({ words: new Set([word]), parts: [], mayLack, isGap: false }));
  const whole = options.filter((option) => !option.includes("*"));
  const parts = options.filter((option) => option.includes("*")).map(partOf);
  return [{ words: new Set(whole.flatMap((each) => wordsOf(each))), parts, mayLack, isGap: false }];
}

function setNamed(name: string, sets: Readonly<Record<string, string>>): string[] {
  const words = sets[name];
  if (words === undefined) throw new Error(`There is no set $${name}.`);
  return words.split("|");
}

function partOf(option: string): (word: string) => boolean {
  const part = wordsOf(option).join("");
  if (option.startsWith("*") && option.endsWith("*")) return (word) => word.includes(part);
  return option.startsWith("*") ? (word) => word.endsWith(part) : (word) => word.startsWith(part);
}

function* endsOf(
  steps: readonly Step[],
  at: number,
  words: readonly string[],
  from: number,
): Generator<number> {
  const step = steps[at];
  if (step === undefined) {
    yield from;
    return;
  }
  if (step.isGap) {
    for (let skipped = 0; skipped <= GAP_WORDS; skipped += 1)
      yield* endsOf(steps, at + 1, words, from + skipped);
    return;
  }
  if (step.mayLack) yield* endsOf(steps, at + 1, words, from);
  const word = words[from];
  if (word === undefined) return;
  if (step.words.has(word) || step.parts.some((fits) => fits(word)))
    yield* endsOf(steps, at + 1, words, from + 1);
}
