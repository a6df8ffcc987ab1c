import type { Answer } from "../../core/dispatch";
import { REFUSAL_STATUS, type Refusal } from "../../core/outcome";
import type { HttpResponseInit } from "./functions-library";

// A page of a person's own affairs: nothing between them and us may keep it.
export const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** The wire's form of an answer: 200 with view, data and card, or the refusal's status with its three parts. */
export function answerHttp(answer: Answer): HttpResponseInit {
  if (!answer.ok) return refusalHttp(answer.refusal, answer.card);
  const { ok: _ok, ...body } = answer;
  return { status: 200, jsonBody: body, headers: HEADERS };
}

/** A refusal on the wire, with the card as it now is where there is one. */
export function refusalHttp(refusal: Refusal, card?: object): HttpResponseInit {
  const { code, reason, message, next } = refusal;
  const error = { code, reason, message, next };
  const jsonBody = card === undefined ? { error } : { error, card };
  return { status: REFUSAL_STATUS[code], jsonBody, headers: HEADERS };
}
