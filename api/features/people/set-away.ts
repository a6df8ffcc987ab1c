import { type Profile, UNSAID } from "../../core/person";
import { reaction } from "../../core/reaction";
import { one } from "../../core/verb";

/** An ally who fell silent is set Away, so that nobody waits for them. They set themselves available again. */
export interface SetAway {
  readonly to: "away";
  readonly personId: string;
}

/** Sets this ally away. */
export function setAwayOf(personId: string): SetAway {
  return { to: "away", personId };
}

/** Sets an ally Away. Their places stay as they are for when they are back. */
export const setAway = reaction<SetAway>()({
  to: "away",
  does: "Set an ally who fell silent away.",
  load: ({ personId }) => ({ profile: one<Profile>("people", personId, "profile") }),
  decide({ personId }, { profile }) {
    if (profile === undefined || profile.doc.availability?.away === true) return { outcome: "away" };
    const availability = { ...(profile.doc.availability ?? UNSAID), away: true };
    const doc: Profile = { ...profile.doc, availability };
    const writes = [{ op: "replace", doc, ifMatch: profile.etag } as const];
    return { outcome: "away", changes: [{ container: "people", pk: personId, writes, notices: [] }] };
  },
});
