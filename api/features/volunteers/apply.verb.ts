import * as z from "zod";
import { todayOf } from "../../core/calendar";
import { chosen } from "../../core/input/chosen";
import { ticked } from "../../core/input/ticked";
import { decided, refuse } from "../../core/outcome";
import type { Person, Volunteering } from "../../core/person";
import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import { verb } from "../../core/verb";
import { changeProfile, profileOf } from "../people/change-profile";
import { EMPLOYEES } from "../people/who-may";
import { LANGUAGES } from "../relay/case/languages";
import template from "./apply.card.json";
import { TELL_LEADS } from "./change-volunteer";
import { type Membership, membershipOf } from "./membership-of";
import { sayLanguages } from "./say-languages";

/** What it asks of somebody, said before anything is signed. */
const ASKS = ["reads", "time", "quiet", "ties", "hr"] as const;

interface ShownMembership {
  readonly membership: Membership;
  readonly volunteering: Volunteering | undefined;
  readonly away: boolean;
  readonly saved: boolean;
}

/**
 * R12: what a volunteer does and what it asks; then, with languages and a ticked box, somebody applies. The box is a signature
 * under confidentiality (R11, R59) and having no tie to whoever asks (R16). Without input, how it stands. Applying again
 * changes the languages and nothing else: whoever applied has waited since the first time.
 */
export const apply = verb({
  name: "volunteers.apply",
  does: "See what a volunteer does, apply to become one, and see how that stands.",
  who: EMPLOYEES,
  input: z.object({ languages: chosen(LANGUAGES).optional(), agree: ticked.optional() }),
  load: (_input, { me }) => profileOf.load(me),
  decide({ languages, agree }, { profile }, scope) {
    const { me } = scope;
    const before = shownFor(profile?.doc ?? me);
    if (languages === undefined && agree === undefined) return decided(before);
    const signed = signedBy(before);
    if (signed === undefined && agree !== true) return refuse("input", "volunteers.refuse.sign", scope);
    if (languages === undefined || languages.length === 0)
      return refuse("input", "volunteers.refuse.languages", scope);
    const on = todayOf(scope);
    const first: Omit<Volunteering, "languages"> =
      before.membership === "volunteer"
        ? { application: "confirmed", signedOn: on }
        : { application: "applied", appliedOn: on, signedOn: on };
    const volunteering: Volunteering = { ...(signed ?? first), languages };
    const membership = before.membership === "volunteer" ? "volunteer" : "applied";
    const isNew = signed === undefined && membership === "applied";
    return decided<ShownMembership>(
      { ...before, membership, volunteering, saved: true },
      { ...changeProfile(profile, me, { volunteering }), notices: isNew ? [TELL_LEADS] : [] },
    );
  },
  asItIs: (_input, { profile }, { me }) => shownFor(profile?.doc ?? me),
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show(result, scope) {
    const { say } = scope;
    const { membership, volunteering, away, saved } = result;
    const sentence = sentenceOf(result, scope);
    const languages = volunteering?.languages ?? [];
    const signs = signedBy(result) === undefined;
    const isIn = membership === "applied" || membership === "volunteer";
    return {
      name: "volunteering",
      data: { membership, languages, away, sentence },
      card: {
        template,
        data: {
          text: say.tree,
          title: say(`volunteers.apply.title.${membership}`),
          sentence,
          saved: saved && !signs,
          asks: isIn ? [] : ASKS.map((key) => ({ line: say(`volunteers.apply.asks.${key}`) })),
          signs,
          away: membership === "volunteer" && away,
          chosen: languages.join(","),
          languages: LANGUAGES.map((value) => ({ value, title: say(`relay.language.in_${value}`) })),
          button: say(isIn ? "volunteers.apply.save" : "volunteers.apply.apply"),
          leave: isIn ? say(`volunteers.leave.button.${membership}`) : "",
        },
      },
    };
  },
});

function shownFor(person: Pick<Person, "roles" | "volunteering" | "availability">): ShownMembership {
  const { volunteering, availability } = person;
  return { membership: membershipOf(person), volunteering, away: availability?.away === true, saved: false };
}

/** What holds of what was signed: an application that a lead ended is signed anew, and so is a role granted otherwise. */
function signedBy({ membership, volunteering }: ShownMembership): Volunteering | undefined {
  return membership === "ended" || volunteering?.signedOn === undefined ? undefined : volunteering;
}

function sentenceOf({ membership, volunteering }: ShownMembership, scope: Scope): string {
  const { say } = scope;
  const on = volunteering?.appliedOn === undefined ? "" : sayDate(scope, volunteering.appliedOn);
  const languages = sayLanguages(volunteering?.languages ?? [], say);
  if (membership === "volunteer" && languages === "") return say("volunteers.apply.sentence.unsigned");
  return say(`volunteers.apply.sentence.${membership}`, { on, languages });
}
