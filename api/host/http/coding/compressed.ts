import type { HttpFunction } from "../../functions";
import type { Product } from "../../product";
import type { HttpRequest, HttpResponseInit } from "../functions-library";
import { codingsFor } from "./codings-for";
import { piecesOf } from "./pieces-of";
import { quietGzip } from "./quiet-gzip";

/** In bytes. What is shorter fits into what a line sends at once, and is sent as it is. */
const WORTH_IT_BYTES = 1024;

/**
 * Carries a function out and compresses what it answers: where the function says that this answer may be, by gzip alone, for whoever
 * takes it. This is the one place where an answer is compressed as it is sent; what says nothing goes out as it is (decision 0032).
 */
export function compressed({ handle, mayCompress }: HttpFunction): HttpFunction["handle"] {
  return async (request: HttpRequest, product: Product): Promise<HttpResponseInit> => {
    const answer = await handle(request, product);
    if (answer.jsonBody === undefined || mayCompress?.(request, product) !== true) return answer;
    const { jsonBody, ...rest } = answer;
    const varied = { ...(answer.headers as Record<string, string>), vary: "accept-encoding" };
    const plain = { ...answer, headers: varied };
    const pieces = piecesOf(jsonBody);
    const bytes = Buffer.byteLength(pieces.join(""));
    const takes = codingsFor(request.headers.get("accept-encoding"), ["gzip"]);
    if (bytes < WORTH_IT_BYTES || takes.length === 0) return plain;
    const body = await quietGzip(pieces);
    if (body.length >= bytes) return plain;
    const type = { "content-type": "application/json; charset=utf-8", "content-encoding": "gzip" };
    return { ...rest, body, headers: { ...type, ...varied } };
  };
}
