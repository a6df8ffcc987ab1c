import { activitySchema } from "../../../bot/activity";
import type { Product } from "../product";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { readBody } from "./read-body";

const MOST_BYTES = 262_144;

/** `POST /api/messages`: Bot Framework's way in. A body is JSON by its type too: a web page cannot send one unasked. */
export async function postActivity(request: HttpRequest, product: Product): Promise<HttpResponseInit> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return { status: 415 };
  const body = await readBody(request, MOST_BYTES);
  if (body === "too-large") return { status: 413 };
  const activity = body === "unreadable" ? undefined : activitySchema.safeParse(body.json);
  if (!activity?.success) return { status: 400 };
  const started = performance.now();
  const teams = await product.teams();
  const { status, body: answer } = await teams.receive(
    activity.data,
    request.headers.get("authorization") ?? "",
  );
  product.log({ event: "activity", outcome: String(status), ms: Math.round(performance.now() - started) });
  return answer === undefined ? { status } : { status, jsonBody: answer };
}
