import type { Person } from "../../core/person";
import type { Say } from "../../core/text";
import { may } from "../../core/verb";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import { EMPLOYEES, LEADS, VOLUNTEERS } from "../people/who-may";

/** Somewhere else one can go from one's own page: a verb that shows something, and what the link says. */
export interface Door {
  readonly verb: string;
  readonly title: string;
}

/** What this person may want to look at beside her allyships: nobody is shown a door that would not open. */
export function doorsFor(me: Person, now: Date, say: Say): Door[] {
  const ally = trainedIn(me, ALLY_COURSE, now) !== undefined;
  const verbs = [
    ...(may(EMPLOYEES, me) ? ["relay.ask"] : []),
    ...(may(VOLUNTEERS, me) ? ["relay.desk", "cases.desk"] : []),
    ...(may(LEADS, me) ? ["relay.unclaimed", "volunteers.roster"] : []),
    ...(ally || may(VOLUNTEERS, me) ? ["people.availability"] : []),
    ...(ally ? ["learning.letter"] : []),
    "people.updates",
    ...(may(EMPLOYEES, me) ? ["volunteers.apply"] : []),
  ];
  const own = (verb: string) => verb === "volunteers.apply" && may(VOLUNTEERS, me);
  return verbs.map((verb) => ({
    verb,
    title: say(`cases.door.${verb.replace(".", "-")}${own(verb) ? "-own" : ""}`),
  }));
}
