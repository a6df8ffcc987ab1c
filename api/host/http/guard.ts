import { StoreAway } from "../../core/store-away";
import type { HttpFunction } from "../functions";
import type { Product } from "../product";
import { refusalOf } from "./answer-http";
import type { HttpRequest, HttpResponseInit } from "./functions-library";

/**
 * The last door: an outage answers 503; a bug answers 500 with a number to look up, and never with what it said.
 */
export async function guard(
  handle: HttpFunction["handle"],
  request: HttpRequest,
  product: Product,
): Promise<HttpResponseInit> {
  try {
    return await handle(request, product);
  } catch (error) {
    if (error instanceof StoreAway) return refusalOf("away");
    return { status: 500, jsonBody: { error: { code: "unexpected", ...product.broke(error) } } };
  }
}
