import * as z from "zod";
import { decided } from "../../core/outcome";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";
import { nameLeads, readLeads } from "../people/leads";

/** R108: disagreeing is welcome and left standing. Nothing is noted, and whoever wants an answer learns who gives one. */
export const disagree = verb({
  name: "welcome.disagree",
  does: "Disagree with the programme, and learn who answers.",
  who: { roles: "staff" },
  input: z.object({}),
  load: readLeads,
  decide: (_input, state, { say }) => decided(nameLeads(state, say)),
  show: (leads, { say }) =>
    told("disagree", {
      title: say("welcome.disagree.title"),
      sentences: [say("welcome.disagree.sentence"), say("welcome.disagree.whom", { leads })],
      buttons: [
        { title: say("welcome.disagree.why"), verb: "welcome.why" },
        { title: say("welcome.why.decline"), verb: "welcome.decline" },
      ],
      noMain: true,
    }),
});
