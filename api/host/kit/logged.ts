import type { Dispatch } from "../../core/dispatch";
import type { AnyVerb } from "../../core/verb";
import type { Log } from "./log";

interface Logged {
  readonly verbs: ReadonlyMap<string, AnyVerb>;
  readonly log: Log;
}

/**
 * The dispatcher with a line for each verb that came, from chat, tab and wire alike: which, what came of it, how long it took.
 * Of a caller without a name it names no verb, only that it was one, for the line has its time (privacy.md, "log reader"); nor of
 * what only tells something, for one of those is where to turn in distress.
 */
export function logged(dispatch: Dispatch, { verbs, log }: Logged): Dispatch {
  return async (request) => {
    const started = performance.now();
    const note = (outcome: string) =>
      log({
        event: "verb",
        name: loggedName(verbs.get(request.verb)),
        outcome,
        ms: Math.round(performance.now() - started),
      });
    try {
      const answer = await dispatch(request);
      note(answer.ok ? "ok" : answer.refusal.code);
      return answer;
    } catch (error) {
      note("unexpected");
      throw error;
    }
  };
}

function loggedName(verb: AnyVerb | undefined): string {
  if (verb === undefined) return "unknown";
  if (verb.onlyTells) return "told";
  return verb.withoutName ? "without-name" : verb.name;
}
