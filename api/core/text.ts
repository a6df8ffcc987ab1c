import { type DatedBy, localDate } from "./calendar";
import english from "./text/en.json";

/** A feature's sentences, nested as its file has them; `{name}` stands where something is put in. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Language to sentences, for the whole product. English is complete; another language may still be on its way. */
export type Library = Readonly<Record<string, TextTree>>;

/** What the dispatcher itself says, whichever verb it is about. */
export const CORE_TEXTS: Library = { en: english };

export type Fill = Readonly<Record<string, string | number>>;

export interface Say {
  /** The sentence at a dotted key. With `count` filled, `key.one` or `key.other` by the language's plural rules. */
  (key: string, fill?: Fill): string;
  /** Whether there is a sentence at this key. */
  has(key: string): boolean;
  readonly language: string;
  /** Every sentence, for `${text.…}` in a card template. */
  readonly tree: TextTree;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const speakers = new WeakMap<Library, Map<string, Say>>();

/** A speaker of the language asked for, else its base ("fr" for "fr-CA"), else English; missing sentences in English. */
export function speaker(library: Library, wish: string | undefined): Say {
  const language = pickLanguage(library, wish);
  const kept = speakers.get(library) ?? new Map<string, Say>();
  speakers.set(library, kept);
  const found = kept.get(language) ?? makeSpeaker(library, language);
  kept.set(language, found);
  return found;
}

/**
 * A date as the reader's language writes it, e.g. "4 December 2026". `at`: YYYY-MM-DD or a moment, whose date is the programme's.
 */
export function sayDate(
  { say, settings }: Pick<DatedBy, "settings"> & { readonly say: Say },
  at: string | Date,
): string {
  const locale = say.language === "en" ? "en-GB" : say.language;
  // Making a formatter costs more than everything else a card needs, so each language's is made once.
  const kept = formatters.get(locale);
  const formatter = kept ?? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  if (kept === undefined) formatters.set(locale, formatter);
  return formatter.format(new Date(localDate(at, settings.calendar)));
}

/** Two trees in one; where both have a sentence, the second's. */
export function mergeTrees(under: TextTree, over: TextTree): TextTree {
  const merged: Record<string, string | TextTree> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === "object" && typeof below === "object" ? mergeTrees(below, value) : value;
  }
  return merged;
}

function pickLanguage(library: Library, wish: string | undefined): string {
  const base = wish?.split("-")[0];
  if (wish !== undefined && Object.hasOwn(library, wish)) return wish;
  return base !== undefined && Object.hasOwn(library, base) ? base : "en";
}

function makeSpeaker(library: Library, language: string): Say {
  const tree = mergeTrees(library.en ?? {}, library[language] ?? {});
  const flat = new Map(flatten(tree, ""));
  const plural = new Intl.PluralRules(language);
  const say = (key: string, fill: Fill = {}): string => {
    const form = typeof fill.count === "number" ? plural.select(fill.count) : "other";
    const sentence = flat.get(`${key}.${form}`) ?? flat.get(`${key}.other`) ?? flat.get(key) ?? key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
  };
  return Object.assign(say, { language, tree, has: (key: string) => flat.has(key) });
}

function flatten(tree: TextTree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}
