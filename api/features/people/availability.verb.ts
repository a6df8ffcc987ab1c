import * as z from "zod";
import { chosen } from "../../core/input/chosen";
import { ticked } from "../../core/input/ticked";
import { decided } from "../../core/outcome";
import { type Availability, type Person, UNSAID } from "../../core/person";
import type { Scope } from "../../core/scope";
import { verb } from "../../core/verb";
import { ASKS, type Ask } from "../learning/asks";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import template from "./availability.card.json";
import { changeProfile, profileOf } from "./change-profile";

const PLACES = [0, 1, 2, 3] as const;

/** A program says a number, a card says it in words. */
const places = z
  .union([z.literal(PLACES), z.enum(["0", "1", "2", "3"])])
  .transform((given) => Number(given) as Availability["places"]);

interface ShownAvailability {
  readonly availability: Availability;
  readonly skills: readonly Ask[];
  readonly saved: boolean;
}

/**
 * R17: what an ally can take on, whether they are away, and what they feel able to help with. Without input, how it
 * stands. What is left out stays as it is; a card with no skill ticked says so with an empty text, which its button adds.
 */
export const availability = verb({
  name: "people.availability",
  does: "See and say how many allyships you can take on, whether you are away, and what you can help with.",
  who: { roles: "staff" },
  input: z.object({
    places: places.optional(),
    away: ticked.optional(),
    skills: chosen(ASKS).optional(),
  }),
  load: (_input, { me }) => profileOf.load(me),
  decide(given, { profile }, { me }) {
    const before = availabilityOf(profile?.doc ?? me);
    if (Object.values(given).every((each) => each === undefined)) return decided(before);
    const now: Availability = {
      places: given.places ?? before.availability.places,
      away: given.away ?? before.availability.away,
    };
    const skills = given.skills ?? before.skills;
    return decided(
      { availability: now, skills, saved: true },
      changeProfile(profile, me, { availability: now, skills }),
    );
  },
  asItIs: (_input, { profile }, { me }) => availabilityOf(profile?.doc ?? me),
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show(result, scope) {
    const { say } = scope;
    const sentence = sentenceOf(result.availability, scope);
    const skills = ASKS.map((value) => ({ value, title: say(`learning.ask.${value}.title`) }));
    return {
      name: "availability",
      data: { ...result.availability, skills: result.skills, sentence },
      card: {
        template,
        data: {
          text: say.tree,
          sentence,
          saved: result.saved,
          places: String(result.availability.places),
          placesThere: PLACES.map((count) => ({
            value: String(count),
            title: say(`people.availability.places.${count}`),
          })),
          away: String(result.availability.away),
          skills,
          chosen: result.skills.join(","),
        },
      },
    };
  },
});

function availabilityOf(person: Pick<Person, "availability" | "skills">): ShownAvailability {
  const skills = ASKS.filter((ask) => person.skills?.includes(ask) === true);
  return { availability: person.availability ?? UNSAID, skills, saved: false };
}

function sentenceOf({ places: count, away }: Availability, scope: Scope): string {
  const { say, me } = scope;
  const trained = trainedIn(me, ALLY_COURSE, scope) !== undefined;
  const lines = [say(`people.availability.room.${count}`)];
  if (away) lines.push(say("people.availability.away"));
  if (!trained) lines.push(say("people.availability.untrained"));
  return lines.join(" ");
}
