import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { changeProfile, profileOf } from "../people/change-profile";
import template from "./decline.card.json";

/** R108: "Not for me" is an answer. Ally writes only about what this person starts; nobody else is told. */
export const decline = verb({
  name: "welcome.decline",
  does: "Say that this is not for you; Ally then stays quiet.",
  who: { roles: "staff" },
  input: z.object({}),
  load: (_input, { me }) => profileOf.load(me),
  decide(_input, { profile }, { me }) {
    if (profile?.doc.quiet === true) return decided({});
    return decided({}, changeProfile(profile, me, { quiet: true }));
  },
  asItIs: () => ({}),
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show: (_result, { say }) => ({ name: "declined", data: {}, card: { template, data: { text: say.tree } } }),
});
