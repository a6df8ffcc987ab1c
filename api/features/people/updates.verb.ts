import * as z from "zod";
import { time } from "../../core/input/time";
import { decided, refuse } from "../../core/outcome";
import type { Profile, Updates } from "../../core/person";
import type { Scope } from "../../core/scope";
import { verb } from "../../core/verb";
import { changeProfile, profileOf } from "./change-profile";
import template from "./updates.card.json";

const PACES = ["daily", "weekly", "at-once"] as const satisfies readonly Updates["pace"][];
/** HH:MM; an emptied field of a card is an empty text. */
const timeOrNone = z.union([z.literal(""), time]);

interface ShownUpdates {
  readonly updates: Updates;
  readonly saved: boolean;
  /** They said "Not for me"; the way back stands here too. R108. */
  readonly quiet: boolean;
}

/**
 * How often Ally may write, and when not at all. Without input, how it stands. What is left out stays as it is; both
 * times emptied means no quiet hours, and a card's button says so for fields that nothing was put into.
 */
export const updates = verb({
  name: "people.updates",
  does: "See and say how often Ally may write to you, and your quiet hours.",
  who: { roles: "staff" },
  input: z.object({ pace: z.enum(PACES).optional(), from: timeOrNone.optional(), to: timeOrNone.optional() }),
  load: (_input, { me }) => profileOf.load(me),
  decide(given, { profile }, scope) {
    const { me } = scope;
    const before = updatesOf(profile?.doc);
    if (Object.values(given).every((each) => each === undefined)) return decided(before);
    const pace = given.pace ?? before.updates.pace;
    const from = given.from ?? before.updates.quietHours?.from ?? "";
    const to = given.to ?? before.updates.quietHours?.to ?? "";
    const none = from === "" && to === "";
    if (!none && (from === "" || to === "")) return refuse("input", "people.refuse.half", scope);
    if (!none && from === to) return refuse("input", "people.refuse.same", scope);
    const now: Updates = none ? { pace } : { pace, quietHours: { from, to } };
    return decided({ ...before, updates: now, saved: true }, changeProfile(profile, me, { updates: now }));
  },
  asItIs: (_input, { profile }) => updatesOf(profile?.doc),
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show({ updates: now, saved, quiet }, scope) {
    const { say } = scope;
    const sentence = sentenceOf(now, scope);
    const { from = "", to = "" } = now.quietHours ?? {};
    const paces = PACES.map((value) => ({ value, title: say(`people.updates.pace.${value}`) }));
    return {
      name: "updates",
      data: { ...now, sentence },
      card: { template, data: { text: say.tree, sentence, saved, quiet, pace: now.pace, paces, from, to } },
    };
  },
});

function updatesOf(profile: Profile | undefined): ShownUpdates {
  return { updates: profile?.updates ?? { pace: "daily" }, saved: false, quiet: profile?.quiet === true };
}

function sentenceOf({ pace, quietHours }: Updates, { say, settings }: Scope): string {
  const { morning, timeZone } = settings.calendar;
  const often = say(`people.updates.will.${pace}`, { morning });
  if (quietHours === undefined) return often;
  return `${often} ${say("people.updates.quiet", { ...quietHours, timeZone })}`;
}
