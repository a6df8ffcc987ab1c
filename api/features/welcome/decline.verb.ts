import * as z from "zod";
import { decided } from "../../core/outcome";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";
import { changeProfile, profileOf } from "../people/change-profile";

/**
 * R108: "Not for me" is an answer. Ally then writes only about what this person starts; nobody else is told. It is asked once, for
 * words are easily misread, and there is a way back (`return`).
 */
export const decline = verb({
  name: "welcome.decline",
  does: "Say that this is not for you; Ally then stays quiet.",
  who: { roles: "staff" },
  input: z.object({ sure: z.boolean().optional() }),
  load: (_input, { me }) => profileOf.load(me),
  decide({ sure }, { profile }, { me }) {
    if (profile?.doc.quiet === true) return decided("declined");
    if (sure === undefined) return decided("asked");
    if (!sure) return decided("kept");
    return decided("declined", changeProfile(profile, me, { quiet: true }));
  },
  asItIs: () => "declined",
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show(came: string, { say }) {
    const buttons = {
      asked: [
        { title: say("welcome.decline.yes"), verb: "welcome.decline", input: { sure: true } },
        { title: say("welcome.decline.no"), verb: "welcome.decline", input: { sure: false } },
      ],
      declined: [{ title: say("welcome.return.button"), verb: "welcome.return" }],
      kept: [{ title: say("welcome.help.button"), verb: "welcome.help" }],
    }[came];
    return told(
      "declined",
      {
        title: say(`welcome.decline.${came}.title`),
        sentences: [say(`welcome.decline.${came}.sentence`)],
        buttons: buttons ?? [],
        noMain: true,
      },
      { quiet: came === "declined" },
    );
  },
});
