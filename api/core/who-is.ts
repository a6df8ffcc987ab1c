import { plain } from "./input/plain";
import { type Identity, newcomer, type Person, type Profile } from "./person";
import type { Store } from "./store";

/** The person behind a verified identity: one point read. The first leads are leads whatever is on record. */
export async function whoIs(store: Store, identity: Identity, leads: readonly string[]): Promise<Person> {
  const stored = await store.read<Profile>("people", identity.id, "profile");
  // A name is something somebody typed too, in a directory.
  const first = newcomer({ id: identity.id, name: plain(identity.name) }, leads);
  if (stored === undefined) return first;
  const { id: _id, pk: _pk, kind: _kind, expiresAt: _expiresAt, nameKey: _nameKey, ...known } = stored.doc;
  const roles = [...new Set([...known.roles, ...first.roles])];
  return { ...known, id: identity.id, name: plain(known.name), roles };
}
