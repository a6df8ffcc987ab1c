import type { HttpResponseInit } from "./functions-library";
import { type WireRefusal, wireRefusal } from "./wire-refusal";

const BY_STATUS: Readonly<Record<number, WireRefusal>> = {
  401: "who",
  403: "may-not",
  404: "path",
  405: "method",
  413: "too-large",
  415: "media-type",
  421: "host",
  429: "slow-down",
  503: "away",
};

/** The answer; where it is a refusal that came as a bare status, e.g. from the Teams SDK, with the words for that status. */
export function withWords(answer: HttpResponseInit): HttpResponseInit {
  const { status = 200, jsonBody, body, headers } = answer;
  if (status < 400 || jsonBody !== undefined || body !== undefined) return answer;
  const worded = wireRefusal(BY_STATUS[status] ?? "request");
  return { ...worded, status, headers: { ...worded.headers, ...(headers as Record<string, string>) } };
}
