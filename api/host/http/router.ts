import type { HttpFunction } from "../functions";
import { compressed } from "./coding/compressed";
import type { HttpMethod } from "./functions-library";
import { matchRoute } from "./match-route";
import { wireRefusal } from "./wire-refusal";

/** The methods a function is open to: HEAD wherever GET is. */
export function methodsOf({ methods }: Pick<HttpFunction, "methods">): HttpMethod[] {
  return methods.includes("GET") ? [...methods, "HEAD"] : methods;
}

/** Hands a request to the function of the table that it is for; else says that there is none, or none for its method. */
export function createRouter(functions: readonly HttpFunction[]): HttpFunction["handle"] {
  return async (request, product) => {
    const { pathname } = new URL(request.url);
    const there = functions.flatMap((each) => {
      const params = matchRoute(each.route, pathname);
      return params === undefined ? [] : [{ each, params }];
    });
    const found = there.find(({ each }) => methodsOf(each).some((method) => method === request.method));
    if (found !== undefined) {
      Object.assign(request.params, found.params);
      return compressed(found.each)(request, product);
    }
    if (there.length === 0) return wireRefusal("path");
    const allow = [...new Set(there.flatMap(({ each }) => methodsOf(each)))].join(", ");
    const refusal = wireRefusal("method");
    return { ...refusal, headers: { ...refusal.headers, allow } };
  };
}
