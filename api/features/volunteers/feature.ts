import { may } from "../../core/verb";
import type { Feature } from "../../registry/feature";
import { VOLUNTEERS } from "../people/who-may";
import { apply } from "./apply.verb";
import { confirm } from "./confirm.verb";
import { end } from "./end.verb";
import { leave } from "./leave.verb";
import { roster } from "./roster.verb";
import { show } from "./show.verb";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import { units } from "./units.verb";

/**
 * Becoming a volunteer, and who is one (states.md, "Membership"; R12, R15).
 *
 * - apply    what a volunteer does and what it asks; a signature; and how it stands
 * - leave    takes the application back, or stops, never with a request in hand
 * - roster   who has applied, who volunteers, which languages are covered: for leads
 * - show     one of them
 * - confirm  a lead grants the role, with the day the course was finished
 * - end      a lead takes it back, or says no; what they look after goes back to the pool
 * - units    business units without a volunteer, with words to ask there
 *
 * It keeps nothing of its own: an application stands in the person's profile.
 */
export const volunteers: Feature = {
  name: "volunteers",
  verbs: [apply, leave, roster, show, confirm, end, units],
  documents: [],
  texts: { en: texts },
  phrases: { en: phrases },
  links: [
    { verb: roster, group: "lead", title: "volunteers.link.roster", place: "rest" },
    {
      verb: apply,
      group: "own",
      title: (me) => (may(VOLUNTEERS, me) ? "volunteers.link.own" : "volunteers.link.apply"),
      place: "rest",
    },
  ],
  cards: {
    volunteering: [],
    volunteer: [],
    "volunteering-left": [],
    "volunteers-roster": [],
    "volunteers-units": [],
  },
};
