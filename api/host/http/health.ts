import { StoreAway } from "../../core/store-away";
import type { Product } from "../product";
import type { HttpResponseInit } from "./functions-library";

/**
 * `GET /api/health`: whether records and keys can be reached, and which version this is. 503 while one cannot, and while there is no
 * room to write.
 */
export async function health({ store, keys, version }: Product): Promise<HttpResponseInit> {
  const [records, sealing] = await Promise.all([reaches(() => store.ping()), reaches(() => keys.ping())]);
  const well = records === "ok" && sealing === "ok";
  return {
    status: well ? 200 : 503,
    jsonBody: { store: records, keys: sealing, version },
    headers: { "cache-control": "no-store" },
  };
}

async function reaches(ping: () => Promise<void>): Promise<"ok" | "away" | "full"> {
  try {
    await ping();
    return "ok";
  } catch (error) {
    return error instanceof StoreAway && error.isFull ? "full" : "away";
  }
}
