import { localDate } from "../../core/calendar";
import type { Profile } from "../../core/person";
import { plain } from "../../core/plain";
import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import type { View } from "../../core/verb";
import { sayLanguages } from "./say-languages";
import { standingOf } from "./standing-of";
import template from "./volunteer.card.json";
import { VOLUNTEER_COURSE } from "./volunteer-course";

/** One person as a lead sees her who applied or volunteers: how she stands, and what the lead can do about it. */
export function volunteerView(profile: Profile, { say, now, settings, me }: Scope): View {
  const { pk: personId, name, unit, training, volunteering } = profile;
  const standing = standingOf(profile);
  const course = training.findLast((record) => record.course === VOLUNTEER_COURSE);
  const languages = sayLanguages(volunteering?.languages ?? [], say);
  const signed = volunteering?.signedOn;
  const facts = [
    { title: "languages", value: languages === "" ? say("volunteers.roster.noLanguages") : languages },
    {
      title: "signed",
      value: signed === undefined ? say("volunteers.show.notSigned") : sayDate(say, signed),
    },
    {
      title: "course",
      value: course === undefined ? say("volunteers.show.noCourse") : sayDate(say, course.on),
    },
  ].map(({ title, value }) => ({ title: say(`volunteers.show.${title}`), value }));
  const self = personId === me.id;
  const sentence = say(`volunteers.show.sentence.${standing}`);
  return {
    name: "volunteer",
    data: { personId, standing, sentence },
    card: {
      template,
      data: {
        text: say.tree,
        personId,
        name: plain(name),
        unit: unit === null ? say("volunteers.roster.noUnit") : plain(unit),
        sentence,
        facts,
        applied: standing === "applied",
        today: localDate(now, settings.calendar),
        end:
          !self && (standing === "applied" || standing === "volunteer")
            ? say(`volunteers.end.button.${standing}`)
            : "",
      },
    },
  };
}
