import type { Host } from "./host/host";
import { tokenTrouble } from "./host/token-trouble";
import { TooSlow } from "./host/too-slow";
import { within } from "./host/within";
import type { Card, Reply, Trouble, VerbAnswer } from "./wire";
import { say } from "./words/say";

/**
 * Asks the API to carry out a verb. `key` is one per action of a person: asked again with it, it happens
 * once.
 */
export type AskVerb = (verb: string, input: object, key: string) => Promise<Reply>;

const PATIENCE_MS = 30_000;
/** Longer than Teams needs: it may be asking the reader for their consent. */
const TOKEN_PATIENCE_MS = 60_000;

/**
 * A client that speaks as the host's person. A token that is no longer taken is renewed once. Never rejects.
 */
export function askAs(host: Pick<Host, "getToken">): AskVerb {
  const token = async (renew: boolean): Promise<{ token: string } | { trouble: Trouble }> => {
    try {
      return { token: await within(TOKEN_PATIENCE_MS, host.getToken(renew)) };
    } catch (error) {
      return { trouble: tokenTrouble(error) };
    }
  };
  return async (verb, input, key) => {
    try {
      const first = await token(false);
      if ("trouble" in first) return { kind: "away", trouble: first.trouble };
      const answer = await post(verb, input, key, first.token);
      if (answer.status !== 401) return read(answer);
      const renewed = await token(true);
      if ("trouble" in renewed) return { kind: "away", trouble: renewed.trouble };
      return read(await post(verb, input, key, renewed.token));
    } catch (error) {
      const why = error instanceof TooSlow ? "apiSlow" : "network";
      return {
        kind: "away",
        trouble: { message: say(`trouble.${why}.message`), next: say(`trouble.${why}.next`) },
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
