/** Matches a path against a route as Azure Functions writes them; the named segments, decoded, or undefined. */
export function matchRoute(route: string, path: string): Record<string, string> | undefined {
  const wanted = route.split("/");
  const given = path.replace(/^\//, "").split("/");
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const rest = /^\{\*(\w+)\}$/.exec(part)?.[1];
    if (rest !== undefined) return decoded(params, rest, given.slice(index).join("/"));
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const segment = given[index];
    if (segment === undefined) return undefined;
    if (name === undefined && segment !== part) return undefined;
    if (name !== undefined && decoded(params, name, segment) === undefined) return undefined;
  }
  return given.length === wanted.length ? params : undefined;
}

function decoded(
  params: Record<string, string>,
  name: string,
  segment: string,
): Record<string, string> | undefined {
  try {
    params[name] = decodeURIComponent(segment);
    return params;
  } catch {
    return undefined;
  }
}
