import { REFUSAL_STATUS } from "../../core/outcome";
import { CORE_TEXTS, speaker } from "../../core/text";
import { HEADERS } from "./answer-http";
import type { HttpResponseInit } from "./functions-library";

/** The noes from before a verb has been asked: their status, and the code on the wire. */
const REFUSALS = {
  input: [REFUSAL_STATUS.input, "input"],
  request: [REFUSAL_STATUS.input, "input"],
  who: [REFUSAL_STATUS.who, "who"],
  teams: [REFUSAL_STATUS.who, "who"],
  "may-not": [REFUSAL_STATUS["may-not"], "may-not"],
  elsewhere: [REFUSAL_STATUS["may-not"], "may-not"],
  path: [REFUSAL_STATUS["not-found"], "not-found"],
  method: [405, "method"],
  "too-large": [REFUSAL_STATUS["too-large"], "too-large"],
  "media-type": [415, "media-type"],
  host: [421, "host"],
  "slow-down": [REFUSAL_STATUS["slow-down"], "slow-down"],
  away: [REFUSAL_STATUS.away, "away"],
  "sign-in": [REFUSAL_STATUS.away, "away"],
} as const satisfies Record<string, readonly [number, string]>;

export type WireRefusal = keyof typeof REFUSALS;

/**
 * A refusal from before anybody is known: in English, in the product's fixed words for it, with the body that every refusal has. Its
 * `reason` is the word given.
 */
export function wireRefusal(reason: WireRefusal): HttpResponseInit {
  const [status, code] = REFUSALS[reason];
  const say = speaker(CORE_TEXTS, undefined);
  const message = say(`refuse.${reason}.message`);
  const next = say(`refuse.${reason}.next`);
  return { status, jsonBody: { error: { code, reason, message, next } }, headers: HEADERS };
}
