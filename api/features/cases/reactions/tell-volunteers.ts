import { peopleWith } from "../../../core/people-with";
import type { Profile } from "../../../core/person";
import { every, reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import type { AllyshipCase } from "../case/case";
import { mayHelp } from "../case/help-wanted";
import type { TellVolunteers } from "../case/notices";

/** Tells every volunteer who may help with the case that something waits, each by their own pace. */
export const tellVolunteers = reaction<TellVolunteers>()({
  to: "volunteers",
  does: "Tell the volunteers who may help that something waits.",
  load: ({ caseId }) => ({
    found: one<AllyshipCase>("cases", caseId, "case"),
    volunteers: every<Profile>("people", peopleWith("volunteer", 1000)),
  }),
  decide(_notice, { found, volunteers }) {
    if (found?.doc.helpWanted === undefined) return { outcome: "taken care of" };
    const able = volunteers
      .map(({ doc }) => doc)
      .filter((volunteer) => mayHelp(found.doc, { ...volunteer, id: volunteer.pk }));
    const shows = { verb: "cases.desk", input: {} };
    return { outcome: "told", tell: able.map((volunteer) => [volunteer, shows] as const) };
  },
});
