import * as z from "zod";
import type { Who } from "../../core/verb";
import type { Registry } from "../../registry/assemble";

/** A verb as `GET /api/verbs` lists it, and who may have it listed. */
export interface TableRow {
  readonly who: Who;
  readonly listed: { readonly name: string; readonly does: string; readonly input: object };
}

const made = new WeakMap<Registry, readonly TableRow[]>();

/** Every verb with the JSON schema of its input. Made when first asked for, once for each registry. */
export function verbTable(registry: Registry): readonly TableRow[] {
  const kept = made.get(registry);
  if (kept !== undefined) return kept;
  const table = [...registry.verbs.values()].map(({ name, does, input, who }) => ({
    who,
    listed: { name, does, input: z.toJSONSchema(input, { io: "input" }) },
  }));
  made.set(registry, table);
  return table;
}
