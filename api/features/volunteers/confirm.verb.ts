import * as z from "zod";
import { todayOf } from "../../core/calendar";
import { date } from "../../core/input/date";
import { personId } from "../../core/input/person-id";
import { decided, refuse } from "../../core/outcome";
import { peopleWith } from "../../core/people-with";
import type { Profile, Training } from "../../core/person";
import { one, some, verb } from "../../core/verb";
import { trainedIn } from "../learning/training";
import { LEADS } from "../people/who-may";
import { changeVolunteer, tellVolunteer } from "./change-volunteer";
import { membershipOf } from "./membership-of";

import { COURSE_VERSION, VOLUNTEER_COURSE } from "./volunteer-course";
import { volunteerView } from "./volunteer-view";

/** Enough to see whether there is another lead who could confirm. */
const LEADS_SEEN = 20;

/**
 * R12, R53: a lead confirms somebody who has applied, with the day they finished the volunteer course. Nobody of HR, whose role
 * and this one exclude each other. A lead who applied is confirmed by another lead, where one is on record.
 */
export const confirm = verb({
  name: "volunteers.confirm",
  does: "Confirm somebody who has applied as a volunteer and finished the course.",
  who: LEADS,
  input: z.object({ personId, trainedOn: date }),
  load: ({ personId: pk }) => ({
    profile: one<Profile>("people", pk, "profile"),
    leads: some<Profile>("people", peopleWith("lead", LEADS_SEEN)),
  }),
  decide({ personId: pk, trainedOn }, { profile, leads }, scope) {
    const { me } = scope;
    const membership = profile === undefined ? "none" : membershipOf(profile.doc);
    if (profile === undefined || membership === "none")
      return refuse("not-found", "volunteers.refuse.not-found", scope);
    if (membership !== "applied") return refuse("moved-on", "volunteers.refuse.moved-on", scope);
    const found = profile.doc;
    if (found.roles.includes("hr")) return refuse("may-not", "volunteers.refuse.hr", scope);
    const others = leads.items.filter(({ doc }) => doc.pk !== me.id && !doc.roles.includes("hr"));
    if (pk === me.id && others.length > 0) return refuse("may-not", "volunteers.refuse.self", scope);
    if (trainedOn > todayOf(scope)) return refuse("input", "volunteers.refuse.future", scope);
    const record = { course: VOLUNTEER_COURSE, version: COURSE_VERSION, on: trainedOn };
    const isSame = ({ course, on }: Training) => course === record.course && on === record.on;
    const training = [...found.training.filter((each) => !isSame(each)), record];
    if (trainedIn({ ...me, training: [record] }, VOLUNTEER_COURSE, scope) === undefined)
      return refuse("input", "volunteers.refuse.long-ago", scope);
    const roles = [...found.roles, "volunteer" as const];
    const signed = found.volunteering;
    const volunteering =
      signed === undefined ? {} : { volunteering: { ...signed, application: "confirmed" as const } };
    const change = { roles, training, ...volunteering };
    return decided({ ...found, ...change }, changeVolunteer(profile, change, [tellVolunteer(pk)]));
  },
  asItIs: (_input, { profile }) =>
    profile === undefined || membershipOf(profile.doc) === "none" ? undefined : profile.doc,
  writesTo: ({ personId: pk }) => ({ container: "people", pk }),
  show: volunteerView,
});
