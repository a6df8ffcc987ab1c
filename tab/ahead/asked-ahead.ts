import type { AskVerb } from "../ask-verb";
import type { Reply } from "../wire";

/** Asks as `ask` does, but for the first time of `verb`: that was asked already, and `reply` is what comes of it. */
export function askedAhead(ask: AskVerb, verb: string, reply: Promise<Reply>): AskVerb {
  let ahead: Promise<Reply> | undefined = reply;
  return (asked, input, key) => {
    if (asked !== verb || ahead === undefined) return ask(asked, input, key);
    const first = ahead;
    ahead = undefined;
    return first;
  };
}
