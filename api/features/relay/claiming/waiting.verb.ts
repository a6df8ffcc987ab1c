import { decided } from "../../../core/outcome";
import { VOLUNTEERS } from "../../people/who-may";
import { waitingView } from "../card/waiting-view";
import { staffVerb } from "../staff-verb";

/** R116: the approval card: what kind of request waits, in which language, since when. Nothing that was written. */
export const waiting = staffVerb({
  name: "relay.waiting",
  does: "See that an anonymous request waits for a volunteer.",
  who: VOLUNTEERS,
  inChat: true,
  input: {},
  decide: (_input, { found, part, beside: { messages } }) => decided({ found, part, messages }),
  show: waitingView,
});
