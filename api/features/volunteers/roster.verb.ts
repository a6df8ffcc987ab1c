import * as z from "zod";
import { plain } from "../../core/input/plain";
import { decided } from "../../core/outcome";
import { peopleWith } from "../../core/people-with";
import type { Profile } from "../../core/person";
import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import { verb, visible } from "../../core/verb";
import { LEADS } from "../people/who-may";
import { APPLIED } from "./applied";
import { inHandNow, inSomebodysHands } from "./in-hand-now";
import { membershipOf } from "./membership-of";
import template from "./roster.card.json";
import { sayLanguages } from "./say-languages";

/** People shown at once on a card (look-and-voice.md: at most five). */
const AT_ONCE = 5;
const MOST = 200;

/** R12, R15: who has applied, longest first, and who volunteers; a number of requests in hand, and never which. */
export const roster = verb({
  name: "volunteers.roster",
  does: "See who volunteers, who has applied, and which languages are covered.",
  who: LEADS,
  input: z.object({
    from: z
      .number()
      .int()
      .min(0)
      .max(6 * MOST)
      .optional(),
  }),
  load: (_input, scope) => ({
    volunteers: visible<Profile>("people", peopleWith("volunteer", MOST), {
      sees: () => true,
      want: 5 * MOST,
    }),
    applied: visible<Profile>("people", APPLIED, {
      sees: (doc) => membershipOf(doc) === "applied",
      want: MOST,
    }),
    cases: inSomebodysHands(scope),
  }),
  decide({ from = 0 }, { volunteers, applied, cases }, scope) {
    const waiting = applied.items.map(({ doc }) => doc);
    const there = volunteers.items.map(({ doc }) => doc).sort((a, b) => a.name.localeCompare(b.name, "en"));
    const hands = inHandNow(
      cases.items.map(({ doc }) => doc),
      scope,
    );
    return decided({ waiting, there, hands, from });
  },
  show({ waiting, there, hands, from }, scope) {
    const { say } = scope;
    const people = [
      ...waiting.map((each) => ({ ...lineOf(each, scope), about: appliedSince(each, scope) })),
      ...there.map((each) => ({ ...lineOf(each, scope), ...duty(each, hands.get(each.pk) ?? 0, scope) })),
    ];
    const covered = sayLanguages(
      there.filter(readsNow).flatMap(({ volunteering }) => volunteering?.languages ?? []),
      say,
    );
    const shown = people.slice(from, from + AT_ONCE);
    const rest = people.length - from - shown.length;
    const more =
      rest > 0 ? [{ title: say("volunteers.roster.more", { count: rest }), from: from + AT_ONCE }] : [];
    const intro = [
      say(there.length === 0 ? "volunteers.roster.none" : "volunteers.roster.intro", { count: there.length }),
      ...(waiting.length === 0 ? [] : [say("volunteers.roster.waiting", { count: waiting.length })]),
    ].join(" ");
    const languages =
      covered === "" ? say("volunteers.roster.uncovered") : say("volunteers.roster.covered", { covered });
    return {
      name: "volunteers-roster",
      data: { people, sentence: intro, languages },
      card: { template, data: { text: say.tree, intro, languages, people: shown, more } },
    };
  },
});

/** Whether this volunteer would read a request that came now. */
function readsNow({ roles, availability }: Profile): boolean {
  return !roles.includes("hr") && availability?.away !== true;
}

function lineOf({ pk, name, unit, volunteering, ...person }: Profile, { say }: Scope) {
  const languages = sayLanguages(volunteering?.languages ?? [], say);
  return {
    personId: pk,
    name: plain(name),
    unit: unit === null ? say("volunteers.roster.noUnit") : plain(unit),
    membership: membershipOf({ ...person, ...(volunteering !== undefined && { volunteering }) }),
    languages: languages === "" ? say("volunteers.roster.noLanguages") : languages,
  };
}

function appliedSince({ volunteering }: Profile, scope: Scope): string {
  const { say } = scope;
  const date = volunteering?.appliedOn === undefined ? "" : sayDate(scope, volunteering.appliedOn);
  return say("volunteers.roster.applied", { date });
}

function duty({ roles, availability }: Profile, count: number, { say }: Scope) {
  const away = availability?.away === true;
  const there = roles.includes("hr") ? "hr" : away ? "away" : "there";
  const hands = say(count === 0 ? "volunteers.roster.free" : "volunteers.roster.inHand", { count });
  return { away, inHand: count, about: `${say(`volunteers.roster.is.${there}`)} ${hands}` };
}
