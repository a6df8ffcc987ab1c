import type { Identity } from "../../api/core/person";
import { CAST, personIdOf } from "../../api/host/local/sample-company";

/** Somebody of the cast as a token or an activity speaks of them; somebody else goes by their key. */
export function signedInAs(key: string): Identity {
  return { id: personIdOf(key), name: CAST.find((member) => member.key === key)?.name ?? key };
}
