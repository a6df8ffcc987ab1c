import * as z from "zod";
import { may } from "../../core/verb";
import { whoIs } from "../../core/who-is";
import { verbs } from "../../features/index";
import type { House } from "../product";
import { answerHttp, standingRefusal } from "./answer-http";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { readBody } from "./read-body";

const MOST_BYTES = 65_536;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** `POST /api/verbs/{noun.verb}`: the tab's way in, and everybody else's with a token. */
export async function postVerb(request: HttpRequest, house: House): Promise<HttpResponseInit> {
  const identity = await house.whoAsks(request.headers.get("authorization"));
  if (identity === undefined) return standingRefusal("who");
  const body = await readBody(request, MOST_BYTES);
  if (body === "too-large") return standingRefusal("too-large");
  if (body === "unreadable") return standingRefusal("input");
  const key = request.headers.get("idempotency-key");
  if (key !== null && !KEY.test(key)) return standingRefusal("input");
  const verb = request.params.name ?? "";
  const started = performance.now();
  const answer = await house.dispatch({ verb, input: body.json, identity, ...(key !== null && { key }) });
  const outcome = answer.ok ? "ok" : answer.refusal.code;
  house.log({
    event: "verb",
    name: loggedName(verb),
    outcome,
    ms: Math.round(performance.now() - started),
  });
  return answerHttp(answer);
}

/** A verb as a log may name it: of those of a caller without a name only that it was one, for the line has its time. */
function loggedName(name: string): string {
  const verb = verbs.get(name);
  if (verb === undefined) return "unknown";
  return verb.withoutName ? "without-name" : name;
}

/** `GET /api/verbs`: what the caller may use, with the schema of each input. */
export async function listVerbs(request: HttpRequest, house: House): Promise<HttpResponseInit> {
  const identity = await house.whoAsks(request.headers.get("authorization"));
  if (identity === undefined) return standingRefusal("who");
  const me = await whoIs(house.store, identity, house.leads);
  const mine = [...verbs.values()].filter(({ who }) => may(who, me));
  const listed = mine.map(({ name, does, input }) => ({
    name,
    does,
    input: z.toJSONSchema(input, { io: "input" }),
  }));
  return { status: 200, jsonBody: { verbs: listed }, headers: { "cache-control": "no-store" } };
}
