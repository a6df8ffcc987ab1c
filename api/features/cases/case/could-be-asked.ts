import type { DatedBy } from "../../../core/calendar";
import type { Profile } from "../../../core/person";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { isAway } from "./part";

/** Whether an ally may be asked to look, or to stand alongside somebody: trained, and there. R51. */
export function couldBeAsked(profile: Profile, when: DatedBy): boolean {
  const person = { ...profile, id: profile.pk };
  const isTrained = trainedIn(person, ALLY_COURSE, when) !== undefined;
  return isTrained && !isAway(person) && profile.roles.includes("ally");
}
