import type { HttpFunction } from "../functions";
import { createRouter } from "./router";

/**
 * What Azure is given besides the table, so that what the table does not have is refused by us, in words, and not by the platform.
 * Azure tries routes in the order of their functions' names, so this one's stands behind all others; and should it be tried first one
 * day, it hands each request to the function it is for.
 */
export function createCatchAll(functions: readonly HttpFunction[]): HttpFunction {
  return {
    name: "z-whatever-else",
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    route: "{*path}",
    handle: createRouter(functions),
  };
}
