/** What is said of somebody, by the kind of thing it is. Two kinds in one sentence may fit very few people. */
const KINDS: readonly RegExp[] = [
  /\b(?:black|white|asian|african|arab|latina|latino|indian|chinese|turkish|roma|immigrant|migrant|refugee|foreigner)\b/i,
  /\b(?:deaf|blind|disabled|wheelchair|autistic|adhd|dyslexic|epileptic|diabetic|chronically ill)\b/i,
  /\b(?:gay|lesbian|bisexual|queer|trans|transgender|non-binary|intersex)\b/i,
  /\b(?:muslim|jewish|hindu|sikh|buddhist|christian|atheist|headscarf|hijab)\b/i,
  /\b(?:pregnant|maternity|paternity|parental leave|single (?:mother|father|parent)|widow(?:er|ed)?|divorced)\b/i,
  /\b(?:woman|man|female|male|mother|father)\b/i,
  /\b(?:apprentice|intern|trainee|part[- ]time|contractor|works council|union rep(?:resentative)?|newcomer)\b/i,
  /\b(?:engineer|lawyer|accountant|nurse|developer|architect|analyst|secretary|technician|chemist|buyer|designer)\b/i,
];

/** Sentences that say two or more kinds of things of somebody, each as the words that do: "deaf, apprentice". */
export function rareTogether(text: string): readonly { readonly at: number; readonly words: string }[] {
  return [...text.matchAll(/[^.?!\n]+/g)].flatMap((sentence) => {
    const hits = KINDS.flatMap((kind) => kind.exec(sentence[0]) ?? []);
    if (hits.length < 2) return [];
    const words = hits.sort((a, b) => sentence[0].indexOf(a) - sentence[0].indexOf(b)).join(", ");
    return [{ at: sentence.index, words }];
  });
}
