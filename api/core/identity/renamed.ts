import type { Profile } from "../person";
import type { Stored, Write } from "../store";
import { profileKeys } from "./profile-keys";

/** The profile under this name and the keys that go with it; undefined where it stands so already, which is nearly always. */
export function renamed({ doc, etag }: Stored<Profile>, name: string): Write | undefined {
  const { nameKey, unitKey, ...rest } = doc;
  const keys = profileKeys({ name, unit: doc.unit });
  if (doc.name === name && nameKey === keys.nameKey && unitKey === keys.unitKey) return undefined;
  const now: Profile = { ...rest, name, ...keys };
  return { op: "replace", doc: now, ifMatch: etag };
}
