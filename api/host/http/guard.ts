import { SignInAway } from "../../core/sign-in-away";
import { StoreAway } from "../../core/store-away";
import type { HttpFunction } from "../functions";
import type { Product } from "../product";
import { HEADERS } from "./answer-http";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { wireRefusal } from "./wire-refusal";
import { withWords } from "./with-words";
import { withoutBody } from "./without-body";

/**
 * The last door, of both hosts: an outage answers 503; a bug answers 500 with a number to look up, and never with what it said; no
 * refusal goes out without words; and whoever asks with HEAD gets no body.
 */
export async function guard(
  handle: HttpFunction["handle"],
  request: HttpRequest,
  product: Product,
): Promise<HttpResponseInit> {
  const answer = withType(withWords(await answerOf(handle, request, product)));
  return request.method === "HEAD" ? withoutBody(answer) : answer;
}

async function answerOf(
  handle: HttpFunction["handle"],
  request: HttpRequest,
  product: Product,
): Promise<HttpResponseInit> {
  try {
    return await handle(request, product);
  } catch (error) {
    if (error instanceof StoreAway) return wireRefusal("away");
    if (error instanceof SignInAway) return wireRefusal("sign-in");
    const jsonBody = { error: { code: "unexpected", reason: "unexpected", ...product.broke(error) } };
    return { status: 500, jsonBody, headers: HEADERS };
  }
}

/** Said here, so that both hosts say it the same, and HEAD as GET does. */
function withType(answer: HttpResponseInit): HttpResponseInit {
  if (answer.jsonBody === undefined) return answer;
  const type = { "content-type": "application/json; charset=utf-8" };
  return { ...answer, headers: { ...type, ...(answer.headers as Record<string, string>) } };
}
