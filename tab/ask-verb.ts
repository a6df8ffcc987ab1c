import type { Host } from "./host/host";
import { within } from "./host/within";
import type { Card, Reply, Trouble, VerbAnswer } from "./wire";
import { say } from "./words/say";

/**
 * Asks the API to carry out a verb. `key` is one per action of a person: asked again with it, it happens
 * once.
 */
export type AskVerb = (verb: string, input: object, key: string) => Promise<Reply>;

const PATIENCE_MS = 30_000;

/**
 * A client that speaks as the host's person. A token that is no longer taken is renewed once. Never rejects.
 */
export function askAs(host: Host): AskVerb {
  return async (verb, input, key) => {
    try {
      const first = await post(verb, input, key, await host.getToken(false));
      const answer = first.status === 401 ? await post(verb, input, key, await host.getToken(true)) : first;
      return read(answer);
    } catch {
      return {
        kind: "away",
        trouble: { message: say("trouble.network.message"), next: say("trouble.network.next") },
      };
    }
  };
}

interface Answered {
  readonly status: number;
  readonly body: VerbAnswer & { readonly error?: Partial<Trouble>; readonly card?: Card };
}

function post(verb: string, input: object, key: string, token: string): Promise<Answered> {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "idempotency-key": key,
  };
  const asked = fetch(`/api/verbs/${encodeURIComponent(verb)}`, {
    method: "POST",
    headers,
    body: JSON.stringify(input),
  });
  return within(
    PATIENCE_MS,
    asked.then(async (answer) => ({ status: answer.status, body: await answer.json() })),
  );
}

function read({ status, body }: Answered): Reply {
  if (status < 400) return { kind: "answer", answer: body };
  const trouble = {
    message: body.error?.message || say("trouble.network.message"),
    next: body.error?.next || say("trouble.network.next"),
  };
  if (status >= 500) return { kind: "away", trouble };
  const refusal = { kind: "refusal" as const, status, trouble };
  return body.card === undefined ? refusal : { ...refusal, card: body.card };
}
