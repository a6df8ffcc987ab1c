import { type Identity, newcomer, type Person, type Profile } from "./person";
import { plain } from "./plain";
import type { Store } from "./store";

/** The person behind a verified identity: one point read. The first leads are leads whatever is on record. */
export async function whoIs(store: Store, identity: Identity, leads: readonly string[]): Promise<Person> {
  const stored = await store.read<Profile>("people", identity.id, "profile");
  // A name is something somebody typed too, in a directory.
  const first = newcomer({ id: identity.id, name: plain(identity.name) }, leads);
  if (stored === undefined) return first;
  const { unit, managers, roles, training, language, quiet } = stored.doc;
  const person = {
    id: identity.id,
    name: plain(stored.doc.name),
    unit,
    managers,
    training,
    roles: [...new Set([...roles, ...first.roles])],
  };
  return { ...person, ...(language !== undefined && { language }), ...(quiet !== undefined && { quiet }) };
}
