import * as z from "zod";
import { decided } from "../../core/outcome";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";
import { changeProfile, profileOf } from "../people/change-profile";

/** R108: whoever said "Not for me" may change their mind, as quietly. */
export const returning = verb({
  name: "welcome.return",
  does: "Let Ally write to you again.",
  who: { roles: "staff" },
  input: z.object({}),
  load: (_input, { me }) => profileOf.load(me),
  decide(_input, { profile }, { me }) {
    if (profile?.doc.quiet !== true) return decided({});
    return decided({}, changeProfile(profile, me, { quiet: false }));
  },
  asItIs: () => ({}),
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show: (_result, { say }) =>
    told("returned", {
      title: say("welcome.return.title"),
      sentences: [say("welcome.return.sentence")],
      buttons: [
        { title: say("people.link.updates"), verb: "people.updates" },
        { title: say("welcome.help.button"), verb: "welcome.help" },
      ],
      noMain: true,
    }),
});
