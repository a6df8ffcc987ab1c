import type { Telling } from "./telling";

/** A kind of telling words: how they look, and what looks so and tells nothing. */
interface Pattern {
  readonly why: Telling;
  /** Global; what stands in a group called `words` is meant, else the whole. */
  readonly looks: RegExp;
  readonly unless?: RegExp;
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
/** A word as names are written: Amara, O'Brien, McDonald, Jean-Luc. */
const NAME = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{Ll}\\p{M}]{0,30}(?:['’-]?\\p{Lu}[\\p{Ll}\\p{M}]{1,30}){0,3}";
const ROLE =
  "(?:manager|boss|supervisor|team lead|lead|leader|director|head|colleague|teammate|coworker|co-worker|mentor|mentee|friend|client|customer|partner|husband|wife|assistant|deputy)";

/**
 * What gives people away, the surest first: words that one pattern has taken are no other's. English, and what
 * looks alike in every language. Each repetition is bounded, so that a long text takes no time.
 */
export const TELLING_PATTERNS: readonly Pattern[] = [
  { why: "email", looks: /[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,120}\.\p{L}{2,24}/gu },
  { why: "mention", looks: /(?<![\p{L}\p{N}])@\p{L}[\p{L}\p{N}._-]{1,40}/gu },
  { why: "date", looks: /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/g },
  { why: "date", looks: /\b(?:[0-2]?\d|3[01])([./-])(?:[0-2]?\d|3[01])\1(?:\d{4}|\d{2})\b/g },
  { why: "date", looks: /(?<![\d/])(?:[0-2]?\d|3[01])\/(?:[0-2]?\d|3[01])(?![\d/])/g, unless: /^24\/7$/ },
  {
    why: "date",
    looks: new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}\\b(?:,? \\d{4})?`, "gi"),
  },
  // "I may 10 times" is no date: a month in small letters is none.
  { why: "date", looks: new RegExp(`\\b${MONTH} \\d{1,4}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`, "g") },
  {
    why: "date",
    looks: new RegExp(`\\b${WEEKDAY},? (?:the |at )?\\d{1,2}(?:st|nd|rd|th)?\\b(?:[:.]\\d{2})?`, "gi"),
  },
  {
    why: "date",
    looks:
      /\b(?:on|since|from|until|before|after|by) (?<words>the \d{1,2}(?:st|nd|rd|th))\b(?! (?:century|floor|time))/gi,
  },
  {
    why: "id",
    looks: /(?<![\p{L}\p{N}])\p{Lu}{2,10}[-_#]?\d{2,12}(?![\p{L}\p{N}])/gu,
    unless: /^COVID-?19$/,
  },
  { why: "id", looks: /\b[a-z]{1,2}\d{4,12}\b/gi },
  {
    why: "id",
    looks:
      /\b(?:inc|req|chg|prj|proj|project|case|ticket|task|bug|badge|employee|personnel|room|order|invoice)(?: number| no\.?| id)?[-_ #:]{0,2}\d{2,12}\b/gi,
  },
  { why: "id", looks: /(?<![\p{L}\p{N}&])#\d{2,12}\b/gu },
  {
    why: "phone",
    looks: /(?<![\p{L}\p{N}])(?:\+|\(?0)?\(?\d(?:[ ./()-]{0,2}\d){6,14}(?!\d)/gu,
    // "1 000 000" and "12,500,000" are amounts.
    unless: /^[1-9]\d{0,2}(?:[ .,]\d{3}){1,2}$/,
  },
  {
    why: "name",
    looks: new RegExp(`\\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herr|Frau|Mme)\\.? ${NAME}(?: ${NAME})?`, "gu"),
  },
  {
    why: "name",
    looks: new RegExp(
      `\\b(?:[Mm]y|[Oo]ur|[Tt]heir|[Tt]he|[Hh]is|[Hh]er) (?:(?:line|team|project|former|new|direct) )?${ROLE},? (?<words>${NAME}(?: ${NAME})?)`,
      "gu",
    ),
  },
  { why: "name", looks: new RegExp(`\\b(?:called|named) (?<words>${NAME}(?: ${NAME})?)`, "gu") },
  {
    why: "only",
    looks: /(?<![\p{L}])the (?:only|sole)(?: [\p{L}\p{N}'’-]{1,30}){1,4}/giu,
    unless:
      /^the (?:only|sole) (?:thing|things|way|ways|reason|problem|time|times|question|difference|option|choice|chance|place|point|answer|exception)\b/i,
  },
  {
    why: "only",
    looks:
      /(?<![\p{L}])first(?: and only)? (?:woman|women|man|men|female|male|mother|father|parent|black|asian|african|gay|lesbian|queer|trans|non-binary|muslim|jewish|hindu|disabled|deaf|blind|foreigner)(?: [\p{L}'’-]{1,30}){0,3}/giu,
  },
  {
    why: "only",
    looks:
      /(?<![\p{L}])(?:one of (?:two|three|four|very few|few|the few)|nobody else|no one else)(?: [\p{L}'’-]{1,30}){0,3}/giu,
  },
  {
    why: "only",
    looks:
      /(?<![\p{L}])the (?:youngest|oldest|newest|eldest|longest[- ]serving|most senior|most junior)(?: [\p{L}'’-]{1,30}){1,3}/giu,
  },
];
