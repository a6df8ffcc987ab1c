import english from "../tab.en.text.json";
import { directionOf } from "./direction-of";
import { LANGUAGES } from "./languages";
import type { WordsKey } from "./words-tree";

type Tree = { readonly [key: string]: string | Tree };

let language = "en";
let words: Tree = english;

/** The sentence at a dotted key, with what it is filled with; by `count` in the language's plural form. */
export function say(key: WordsKey, fill: Readonly<Record<string, string | number>> = {}): string {
  const found = find(words, key) ?? find(english, key);
  const form = typeof fill.count === "number" ? new Intl.PluralRules(language).select(fill.count) : "other";
  const sentence = typeof found === "object" ? (found[form] ?? found.other) : found;
  if (typeof sentence !== "string") return key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
}

/** A date such as 2026-10-01 written out, e.g. "1 October 2026". Dates come from the server, which knows the programme's zone: never a moment. */
export function sayDate(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}

/** A number as the language writes it. */
export function sayNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** "Legal, Sales and Finance", as the language lists things. */
export function sayList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(items);
}

/**
 * Speaks the wished language where the tab has it: a file `tab.<language>.text.json` beside the English one
 * is all it
 * takes. Sentences that are missing there stay English. Sets the page's language and direction.
 */
export async function speak(wish: string): Promise<void> {
  const base = wish.split("-")[0] ?? "en";
  const load = Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base] : undefined;
  // Not written yet, or not to be had: English stands.
  const loaded = await load?.().catch(() => undefined);
  if (loaded !== undefined) {
    words = loaded.default as Tree;
    language = base;
  }
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

function locale(): string {
  return language === "en" ? "en-GB" : language;
}

function find(tree: Tree, key: string): string | Tree | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of key.split(".")) at = typeof at === "object" ? at[part] : undefined;
  return at;
}
