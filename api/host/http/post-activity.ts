import { activitySchema } from "../../../bot/activity";
import type { Product } from "../product";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { readBody } from "./read-body";
import { wireRefusal } from "./wire-refusal";

const MOST_BYTES = 262_144;

/** `POST /api/messages`: Bot Framework's way in. A body is JSON by its type too: a web page cannot send one unasked. */
export async function postActivity(request: HttpRequest, product: Product): Promise<HttpResponseInit> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return wireRefusal("media-type");
  const body = await readBody(request, MOST_BYTES);
  if (body === "too-large") return wireRefusal("too-large");
  const activity = body === "unreadable" ? undefined : activitySchema.safeParse(body.json);
  if (!activity?.success) return wireRefusal("request");
  const started = performance.now();
  const teams = await product.teams();
  const { status, body: answer } = await teams.receive(
    activity.data,
    request.headers.get("authorization") ?? "",
  );
  product.log({ event: "activity", outcome: String(status), ms: Math.round(performance.now() - started) });
  // Whoever may not talk to us learns nothing of why.
  if (status === 401) return wireRefusal("teams");
  return answer === undefined ? { status } : { status, jsonBody: answer };
}
