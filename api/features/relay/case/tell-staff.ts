import type { TellPerson } from "../../../core/notice";
import { OWN_PAGE } from "../../people/own-page";

/** "You have an update in Ally": which request it is about stands on the person's own page, and nowhere on the way. */
export function tellStaff(personId: string): TellPerson {
  return { to: "person", personId, ...OWN_PAGE };
}
