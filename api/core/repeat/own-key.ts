import * as z from "zod";

const schema = z.object({ once: z.string().regex(/^[0-9a-f]{32}$/) });

/**
 * The key that a button carries in its data, as `once`: what it was drawn for happens once, however often it is pressed, in chat
 * or in the tab, where each press is otherwise an action of its own. Anything else there is no key.
 */
export function ownKey(input: unknown): { readonly key?: string } {
  const carried = schema.safeParse(input);
  return carried.success ? { key: `once ${carried.data.once}` } : {};
}
