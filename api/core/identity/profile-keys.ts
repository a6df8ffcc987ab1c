import { nameKey } from "../name-key";
import type { Profile } from "../person";

/** By what somebody is found: their name and their unit. An empty name is no key: nobody is found by it. */
export function profileKeys({
  name,
  unit,
}: Pick<Profile, "name" | "unit">): Pick<Profile, "nameKey" | "unitKey"> {
  const byName = nameKey(name);
  const byUnit = nameKey(unit ?? "");
  return { ...(byName !== "" && { nameKey: byName }), ...(byUnit !== "" && { unitKey: byUnit }) };
}
