import { type AskVerb, askAs } from "../ask-verb";
import { hostAhead } from "../host/host-ahead";
import { wearFirstTheme } from "../host/wear-theme";
import { askedAhead } from "./asked-ahead";
import { goOn } from "./go-on";

/** What draws the page takes a while to begin: it is not to stand before the question, nor to wait for a slow Teams. */
const HEAD_START_MS = 50;

/**
 * Finds out who reads and asks `verb` as them, before anything has begun that could draw the answer; then the rest of the page's
 * scripts begins. Resolves with how to ask, which for the first time of `verb` gives what was asked here; undefined where nobody says
 * who reads. Never rejects.
 */
export async function askAhead(verb: string): Promise<AskVerb | undefined> {
  wearFirstTheme();
  setTimeout(goOn, HEAD_START_MS);
  const host = await hostAhead();
  if (typeof host === "string") return undefined;
  // With the token the question goes out, and then there is time.
  const getToken = (renew: boolean) => host.getToken(renew).finally(() => setTimeout(goOn));
  const ask = askAs({ getToken });
  return askedAhead(ask, verb, ask(verb, {}, crypto.randomUUID()));
}
