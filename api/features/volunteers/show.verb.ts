import * as z from "zod";
import { personId } from "../../core/input/person-id";
import { decided, refuse } from "../../core/outcome";
import type { Profile } from "../../core/person";
import { one, verb } from "../../core/verb";
import { LEADS } from "../people/who-may";
import { membershipOf } from "./membership-of";

import { volunteerView } from "./volunteer-view";

/** A lead looks at one who applied or volunteers. Anybody else is not there, whether the directory knows them or not. */
export const show = verb({
  name: "volunteers.show",
  does: "See one person who applied or volunteers, and decide on it.",
  who: LEADS,
  input: z.object({ personId }),
  load: ({ personId: pk }) => ({ profile: one<Profile>("people", pk, "profile") }),
  decide(_input, { profile }, scope) {
    return profile === undefined || membershipOf(profile.doc) === "none"
      ? refuse("not-found", "volunteers.refuse.not-found", scope)
      : decided(profile.doc);
  },
  show: volunteerView,
});
