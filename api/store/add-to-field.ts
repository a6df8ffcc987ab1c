import type { Doc } from "../core/store";

/**
 * The document with `by` added to a number field, as a Cosmos patch would: a missing field counts as 0; anything but
 * a number, or a field of something that is not an object, is refused.
 *
 * @param field a field, or a field of a field: `points` or `totals.points`.
 */
export function addToField(doc: Doc, field: string, by: number): Doc | "invalid" {
  const [first = "", second] = field.split(".");
  const top: Record<string, unknown> = { ...doc };
  if (second === undefined) return add(top, first, by) ? (top as unknown as Doc) : "invalid";
  const inner = top[first];
  if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return "invalid";
  const nested: Record<string, unknown> = { ...inner };
  top[first] = nested;
  return add(nested, second, by) ? (top as unknown as Doc) : "invalid";
}

function add(object: Record<string, unknown>, name: string, by: number): boolean {
  const before = Object.hasOwn(object, name) ? object[name] : 0;
  if (typeof before !== "number") return false;
  object[name] = before + by;
  return true;
}
