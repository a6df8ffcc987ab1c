import { personIdOf } from "../../../api/host/local/sample-company";

/** What people on a walk are called, and whose an id is. */
export function namedByKey(everybody: readonly { readonly key: string; readonly name: string }[]) {
  const names = new Map(everybody.map(({ key, name }) => [key, name]));
  const byId = new Map(everybody.map(({ key }) => [personIdOf(key), key]));
  return {
    nameOf: (key: string): string => names.get(key) ?? key,
    keyOf: (id: string): string => byId.get(id) ?? id,
  };
}
