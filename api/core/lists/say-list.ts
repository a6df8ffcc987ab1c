import type { Doc } from "../store";
import type { Say } from "../text";
import type { Visible } from "../verb";

/**
 * What stands above a page of a list. `key` has `empty` and `intro` for a list that is shown whole, by its count, and `many` for
 * the first page of a longer one: how many follow is counted nowhere, so nobody can tell from it what is hidden.
 */
export function sayList(key: string, page: Visible<Doc>, after: string | undefined, say: Say): string {
  const { items, next } = page;
  if (items.length === 0 && next !== undefined) return say("list.further");
  if (after !== undefined) return say(items.length === 0 ? "list.end" : "list.on");
  if (next !== undefined) return say(`${key}.many`);
  return say(items.length === 0 ? `${key}.empty` : `${key}.intro`, { count: items.length });
}
