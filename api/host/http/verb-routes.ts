import * as z from "zod";
import { may } from "../../core/verb";
import { whoIs } from "../../core/who-is";
import type { Product } from "../product";
import { answerHttp, refusalOf } from "./answer-http";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { readBody } from "./read-body";

const MOST_BYTES = 65_536;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** `POST /api/verbs/{noun.verb}`: the tab's way in, and everybody else's with a token. */
export async function postVerb(request: HttpRequest, product: Product): Promise<HttpResponseInit> {
  const identity = await product.whoAsks(request.headers.get("authorization"));
  if (identity === undefined) return refusalOf("who");
  const body = await readBody(request, MOST_BYTES);
  if (body === "too-large") return refusalOf("too-large");
  if (body === "unreadable") return refusalOf("input");
  const key = request.headers.get("idempotency-key");
  if (key !== null && !KEY.test(key)) return refusalOf("input");
  const verb = request.params.name ?? "";
  const answer = await product.dispatch({ verb, input: body.json, identity, ...(key !== null && { key }) });
  return answerHttp(answer);
}

/** `GET /api/verbs`: what the caller may use, with the schema of each input. */
export async function listVerbs(request: HttpRequest, product: Product): Promise<HttpResponseInit> {
  const identity = await product.whoAsks(request.headers.get("authorization"));
  if (identity === undefined) return refusalOf("who");
  const { me } = await whoIs(product.store, identity, product.leads);
  const mine = [...product.registry.verbs.values()].filter(({ who }) => may(who, me));
  const listed = mine.map(({ name, does, input }) => ({
    name,
    does,
    input: z.toJSONSchema(input, { io: "input" }),
  }));
  return { status: 200, jsonBody: { verbs: listed }, headers: { "cache-control": "no-store" } };
}
