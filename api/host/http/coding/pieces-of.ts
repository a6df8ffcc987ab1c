/** A body's JSON, cut so that each part of a page is a piece of its own: what concerns one allyship, and nobody else's. */
export function piecesOf(body: object): readonly string[] {
  const { parts, ...rest } = body as { parts?: unknown };
  if (!Array.isArray(parts) || parts.length === 0) return [JSON.stringify(body)];
  const head = JSON.stringify(rest).slice(0, -1);
  return [
    `${head}${head === "{" ? "" : ","}"parts":[`,
    ...parts.map((part, index) => `${index === 0 ? "" : ","}${JSON.stringify(part)}`),
    "]}",
  ];
}
