import { registry } from "../../api/host/registry";
import { createUnderstand } from "../../bot/understand";

const understand = createUnderstand(registry);

/**
 * What somebody's words lead to in chat, as the product understands them: a verb as phrases name it, "? one, other" for guesses, "-"
 * where Ally guesses at nothing.
 */
export function askedFor(words: string): string {
  const meaning = understand(words);
  if (meaning.is === "heeded") return meaning.verb;
  if (meaning.is === "certain") return meaning.asksFor;
  return meaning.guesses.length === 0 ? "-" : `? ${meaning.guesses.join(", ")}`;
}
