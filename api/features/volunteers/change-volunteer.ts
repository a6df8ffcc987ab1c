import type { Notice } from "../../core/notice";
import type { Change } from "../../core/outcome";
import type { Profile } from "../../core/person";
import type { Stored } from "../../core/store";
import { writeOver } from "../../core/write-over";
import { tellRoleOf } from "../people/tell-role";

/**
 * Changes the profile of somebody who applied or volunteers, in their own partition. Guarded by the etag of what was read: of two
 * leads at once, or of a lead and that person, the second decides anew on what is then true.
 */
export function changeVolunteer(
  stored: Stored<Profile>,
  change: Pick<Partial<Profile>, "roles" | "training" | "volunteering">,
  notices: readonly Notice[],
): Change {
  const doc: Profile = { ...stored.doc, ...change };
  return { container: "people", pk: doc.pk, writes: [writeOver(stored, doc)], notices };
}

/** The person hears that something has changed, content-free, and is shown how they stand. */
export function tellVolunteer(personId: string): Notice {
  return { to: "person", personId, verb: "volunteers.apply", input: {} };
}

/** Leads hear that somebody applied or stopped, content-free, and are shown the roster. */
export const TELL_LEADS = tellRoleOf("lead", "volunteers.roster");
