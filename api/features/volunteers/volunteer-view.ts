import { todayOf } from "../../core/calendar";
import { plain } from "../../core/input/plain";
import type { Profile } from "../../core/person";
import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import type { View } from "../../core/verb";
import { membershipOf } from "./membership-of";
import { sayLanguages } from "./say-languages";
import template from "./volunteer.card.json";
import { VOLUNTEER_COURSE } from "./volunteer-course";

/** One person who applied or volunteers, as a lead sees them: how they stand, and what the lead can do about it. */
export function volunteerView(profile: Profile, scope: Scope): View {
  const { say, me } = scope;
  const { pk: personId, name, unit, training, volunteering } = profile;
  const membership = membershipOf(profile);
  const course = training.findLast((record) => record.course === VOLUNTEER_COURSE);
  const languages = sayLanguages(volunteering?.languages ?? [], say);
  const signed = volunteering?.signedOn;
  const facts = [
    { title: "languages", value: languages === "" ? say("volunteers.roster.noLanguages") : languages },
    {
      title: "signed",
      value: signed === undefined ? say("volunteers.show.notSigned") : sayDate(scope, signed),
    },
    {
      title: "course",
      value: course === undefined ? say("volunteers.show.noCourse") : sayDate(scope, course.on),
    },
  ].map(({ title, value }) => ({ title: say(`volunteers.show.${title}`), value }));
  const self = personId === me.id;
  const sentence = say(`volunteers.show.sentence.${membership}`);
  return {
    name: "volunteer",
    data: { personId, membership, sentence },
    card: {
      template,
      data: {
        text: say.tree,
        personId,
        name: plain(name),
        unit: unit === null ? say("volunteers.roster.noUnit") : plain(unit),
        sentence,
        facts,
        applied: membership === "applied",
        today: todayOf(scope),
        end:
          !self && (membership === "applied" || membership === "volunteer")
            ? say(`volunteers.end.button.${membership}`)
            : "",
      },
    },
  };
}
