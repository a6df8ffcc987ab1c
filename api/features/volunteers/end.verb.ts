import * as z from "zod";
import { personId } from "../../core/input/person-id";
import { decided, refuse } from "../../core/outcome";
import type { Profile } from "../../core/person";
import type { Scope } from "../../core/scope";
import { one, verb } from "../../core/verb";
import { LEADS } from "../people/who-may";
import { returnToPoolOf } from "../relay/case/notices";
import { changeVolunteer, tellVolunteer } from "./change-volunteer";
import { membershipOf } from "./membership-of";

import { volunteerView } from "./volunteer-view";

/** A claim that was being decided while a lead ended it is stored within this time. */
const UNDER_WAY_MS = 60_000;

/**
 * A lead takes the role back, or says no to an application: at once, with no reason asked or kept. Anonymous requests they look
 * after go back to the pool and are taken up where they stand, so that none is lost and the lead learns nothing of them.
 */
export const end = verb({
  name: "volunteers.end",
  does: "Take somebody's role as a volunteer back, or say no to an application.",
  who: LEADS,
  input: z.object({ personId }),
  load: ({ personId: pk }) => ({ profile: one<Profile>("people", pk, "profile") }),
  decide({ personId: pk }, { profile }, scope) {
    const membership = profile === undefined ? "none" : membershipOf(profile.doc);
    if (profile === undefined || membership === "none")
      return refuse("not-found", "volunteers.refuse.not-found", scope);
    if (membership === "ended") return refuse("moved-on", "volunteers.refuse.moved-on", scope);
    const { doc: found } = profile;
    const roles = found.roles.filter((role) => role !== "volunteer");
    const volunteering = { languages: [], ...found.volunteering, application: "ended" as const };
    const change = { roles, volunteering };
    const back = membership === "volunteer" ? [returnToPoolOf(pk, underWay(scope))] : [];
    return decided({ ...found, ...change }, changeVolunteer(profile, change, [...back, tellVolunteer(pk)]));
  },
  asItIs: (_input, { profile }) =>
    profile === undefined || membershipOf(profile.doc) === "none" ? undefined : profile.doc,
  writesTo: ({ personId: pk }) => ({ container: "people", pk }),
  show: volunteerView,
});

function underWay({ now }: Scope): string {
  return new Date(now.getTime() + UNDER_WAY_MS).toISOString();
}
