import * as z from "zod";
import { localDate } from "../../core/calendar";
import { chosen } from "../../core/chosen";
import { decided, refuse } from "../../core/outcome";
import type { Person, Volunteering } from "../../core/person";
import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import { ticked } from "../../core/ticked";
import { verb } from "../../core/verb";
import { changeProfile, profileOf } from "../people/change-profile";
import { EMPLOYEES } from "../people/who-may";
import { LANGUAGES } from "../relay/case/languages";
import template from "./apply.card.json";
import { TELL_LEADS } from "./change-volunteer";
import { sayLanguages } from "./say-languages";
import { standingOf, type VolunteerStanding } from "./standing-of";

/** What it asks of somebody, said before anything is signed. */
const ASKS = ["reads", "time", "quiet", "ties", "hr"] as const;

interface Standing {
  readonly standing: VolunteerStanding;
  readonly volunteering: Volunteering | undefined;
  readonly away: boolean;
  readonly saved: boolean;
}

/**
 * R12: what a volunteer does and what it asks; then, with languages and a ticked box, she applies. The box is her signature
 * under confidentiality (R11, R59) and having no tie to whoever asks (R16). Without input, how it stands. Applying again
 * changes the languages and nothing else: she has waited since the first time.
 */
export const apply = verb({
  name: "volunteers.apply",
  does: "See what a volunteer does, apply to become one, and see how that stands.",
  who: EMPLOYEES,
  input: z.object({ languages: chosen(LANGUAGES).optional(), agree: ticked.optional() }),
  load: (_input, { me }) => profileOf.load(me),
  decide({ languages, agree }, { profile }, scope) {
    const { me, now, settings } = scope;
    const before = standingFor(profile?.doc ?? me);
    if (languages === undefined && agree === undefined) return decided(before);
    const signed = signedBy(before);
    if (signed === undefined && agree !== true) return refuse("input", "volunteers.refuse.sign", scope);
    if (languages === undefined || languages.length === 0)
      return refuse("input", "volunteers.refuse.languages", scope);
    const on = localDate(now, settings.calendar);
    const first: Omit<Volunteering, "languages"> =
      before.standing === "volunteer"
        ? { standing: "confirmed", signedOn: on }
        : { standing: "applied", appliedOn: on, signedOn: on };
    const volunteering: Volunteering = { ...(signed ?? first), languages };
    const standing = before.standing === "volunteer" ? "volunteer" : "applied";
    const isNew = signed === undefined && standing === "applied";
    return decided<Standing>(
      { ...before, standing, volunteering, saved: true },
      { ...changeProfile(profile, me, { volunteering }), notices: isNew ? [TELL_LEADS] : [] },
    );
  },
  asItIs: (_input, { profile }, { me }) => standingFor(profile?.doc ?? me),
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show(result, scope) {
    const { say } = scope;
    const { standing, volunteering, away, saved } = result;
    const sentence = sentenceOf(result, scope);
    const languages = volunteering?.languages ?? [];
    const signs = signedBy(result) === undefined;
    const isIn = standing === "applied" || standing === "volunteer";
    return {
      name: "volunteering",
      data: { standing, languages, away, sentence },
      card: {
        template,
        data: {
          text: say.tree,
          title: say(`volunteers.apply.title.${standing}`),
          sentence,
          saved: saved && !signs,
          asks: isIn ? [] : ASKS.map((key) => ({ line: say(`volunteers.apply.asks.${key}`) })),
          signs,
          away: standing === "volunteer" && away,
          chosen: languages.join(","),
          languages: LANGUAGES.map((value) => ({ value, title: say(`relay.language.in_${value}`) })),
          button: say(isIn ? "volunteers.apply.save" : "volunteers.apply.apply"),
          leave: isIn ? say(`volunteers.leave.button.${standing}`) : "",
        },
      },
    };
  },
});

function standingFor(person: Pick<Person, "roles" | "volunteering" | "availability">): Standing {
  const { volunteering, availability } = person;
  return { standing: standingOf(person), volunteering, away: availability?.away === true, saved: false };
}

/** What holds of what she signed: an application that a lead ended is signed anew, and so is a role granted otherwise. */
function signedBy({ standing, volunteering }: Standing): Volunteering | undefined {
  return standing === "ended" || volunteering?.signedOn === undefined ? undefined : volunteering;
}

function sentenceOf({ standing, volunteering }: Standing, { say }: Scope): string {
  const on = volunteering?.appliedOn === undefined ? "" : sayDate(say, volunteering.appliedOn);
  const languages = sayLanguages(volunteering?.languages ?? [], say);
  if (standing === "volunteer" && languages === "") return say("volunteers.apply.sentence.unsigned");
  return say(`volunteers.apply.sentence.${standing}`, { on, languages });
}
