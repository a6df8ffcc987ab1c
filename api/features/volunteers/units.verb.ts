import * as z from "zod";
import { plain } from "../../core/input/plain";
import { decided } from "../../core/outcome";
import { peopleWith } from "../../core/people-with";
import type { Profile } from "../../core/person";
import { verb, visible } from "../../core/verb";
import { LEADS } from "../people/who-may";
import template from "./units.card.json";

const AT_ONCE = 5;
const ROUND = 1000;
/** Past so many nobody reads a list of units by them. */
const MOST = 10 * ROUND;

const everybody = (role: "volunteer" | "ally") =>
  visible<Profile>("people", peopleWith(role, ROUND), { sees: () => true, want: MOST });

/**
 * R15: business units that have allies and no volunteer, with words a lead can copy to ask there. By name, and with no figure
 * behind it: nobody is compared, and nobody is pressed.
 */
export const units = verb({
  name: "volunteers.units",
  does: "See which business units have no volunteer yet, with words to ask there.",
  who: LEADS,
  input: z.object({}),
  load: () => ({
    volunteers: everybody("volunteer"),
    allies: everybody("ally"),
  }),
  decide(_input, { volunteers, allies }) {
    const covered = new Set(volunteers.items.map(({ doc }) => doc.unit));
    const taking = new Set(allies.items.map(({ doc }) => doc.unit));
    const without = [...taking].filter((unit): unit is string => unit !== null && !covered.has(unit));
    return decided(without.sort((a, b) => a.localeCompare(b, "en")));
  },
  show(without, { say }) {
    const shown = without.slice(0, AT_ONCE);
    const rest = without.length - shown.length;
    const intro = say(without.length === 0 ? "volunteers.units.none" : "volunteers.units.intro", {
      count: without.length,
    });
    return {
      name: "volunteers-units",
      data: { units: without, words: say("volunteers.units.words") },
      card: {
        template,
        data: {
          text: say.tree,
          intro,
          units: shown.map((name) => ({ name: plain(name) })),
          rest: rest > 0 ? say("volunteers.units.rest", { count: rest }) : "",
          any: without.length > 0,
        },
      },
    };
  },
});
