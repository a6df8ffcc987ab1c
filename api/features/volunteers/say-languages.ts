import type { Say } from "../../core/text";
import { LANGUAGES } from "../relay/case/languages";

/** Languages in the reader's own words, in the order requests name them; empty where nobody has said any. */
export function sayLanguages(languages: readonly string[], say: Say): string {
  return LANGUAGES.filter((each) => languages.includes(each))
    .map((each) => say(`relay.language.in_${each}`))
    .join(", ");
}
