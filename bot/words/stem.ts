const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  im: ["i", "am"],
  id: ["i", "would"],
  ive: ["i", "have"],
  ill: ["i", "will"],
  whats: ["what", "is"],
  whos: ["who", "is"],
  wheres: ["where", "is"],
  hows: ["how", "is"],
  thats: ["that", "is"],
  dont: ["do", "not"],
  doesnt: ["does", "not"],
  cant: ["can", "not"],
  cannot: ["can", "not"],
  isnt: ["is", "not"],
  wont: ["will", "not"],
  noone: ["nobody"],
};

/** The words with short forms written out: "I'm" as "I am". */
export function writtenOut(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (Object.hasOwn(SHORT_FORMS, word) ? (SHORT_FORMS[word] ?? []) : [word]));
}

/** A word without the ending it has in a sentence, so that "requests" and "request" are one. */
export function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word.length === 4 ? word.replace(/s$/, "") : word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  const ending = /(ing|ers|ed|es)$/;
  if (ending.test(word) && word.length > 6) return word.replace(ending, "").replace(/(.)\1$/, "$1");
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
