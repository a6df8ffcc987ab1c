import { renamed } from "./identity/renamed";
import { plain } from "./input/plain";
import { type Identity, newcomer, type Person, type Profile } from "./person";
import type { Store, Write } from "./store";

/** Somebody who acts, and what is to be written down of them because Teams now calls them otherwise. */
export interface Recognised {
  readonly me: Person;
  readonly news?: Write;
}

/**
 * The person behind a verified identity: one point read. The first leads are leads whatever is on record, and a name that
 * Teams vouches for is the newest there is.
 */
export async function whoIs(store: Store, identity: Identity, leads: readonly string[]): Promise<Recognised> {
  const stored = await store.read<Profile>("people", identity.id, "profile");
  // A name is something somebody typed too, in a directory.
  const first = newcomer({ id: identity.id, name: plain(identity.name) }, leads);
  if (stored === undefined) return { me: first };
  const { id: _id, pk: _pk, kind: _kind, expiresAt: _expiresAt, ...rest } = stored.doc;
  const { nameKey: _nameKey, unitKey: _unitKey, ...known } = rest;
  const roles = [...new Set([...known.roles, ...first.roles])];
  const me = { ...known, id: identity.id, name: first.name === "" ? plain(known.name) : first.name, roles };
  const news = renamed(stored, me.name);
  return news === undefined ? { me } : { me, news };
}
