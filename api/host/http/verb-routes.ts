import { may } from "../../core/verb";
import { whoIs } from "../../core/who-is";
import type { Product } from "../product";
import { answerHttp } from "./answer-http";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { readBody } from "./read-body";
import { verbTable } from "./verb-table";
import { wireRefusal } from "./wire-refusal";

const MOST_BYTES = 65_536;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** `POST /api/verbs/{noun.verb}`: the tab's way in, and everybody else's with a token. */
export async function postVerb(request: HttpRequest, product: Product): Promise<HttpResponseInit> {
  const identity = await product.whoAsks(request.headers.get("authorization"));
  if (identity === undefined) return wireRefusal("who");
  const body = await readBody(request, MOST_BYTES);
  if (body === "too-large") return wireRefusal("too-large");
  if (body === "unreadable") return wireRefusal("input");
  const key = request.headers.get("idempotency-key");
  if (key !== null && !KEY.test(key)) return wireRefusal("input");
  const verb = request.params.name ?? "";
  const answer = await product.dispatch({ verb, input: body.json, identity, ...(key !== null && { key }) });
  return answerHttp(answer);
}

/** Whether the answer of the verb that is asked for may be compressed: the verb says. */
export function verbMayCompress({ params }: HttpRequest, { registry }: Product): boolean {
  return registry.verbs.get(params.name ?? "")?.mayBeCompressed === true;
}

/** `GET /api/verbs`: what the caller may use, with the schema of each input. */
export async function listVerbs(request: HttpRequest, product: Product): Promise<HttpResponseInit> {
  const identity = await product.whoAsks(request.headers.get("authorization"));
  if (identity === undefined) return wireRefusal("who");
  const { me } = await whoIs(product.store, identity, product.leads);
  const verbs = verbTable(product.registry)
    .filter(({ who }) => may(who, me))
    .map(({ listed }) => listed);
  return { status: 200, jsonBody: { verbs }, headers: { "cache-control": "no-store" } };
}
