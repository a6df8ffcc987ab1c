import * as z from "zod";
import { workingDaysLater } from "../../core/calendar";
import { decided } from "../../core/outcome";
import { peopleWith } from "../../core/people-with";
import type { Profile } from "../../core/person";
import type { Scope } from "../../core/scope";
import { some, verb } from "../../core/verb";
import { someoneIn } from "../cases/case";
import { LEADS } from "../cases/employees";
import type { AnonymousCase } from "./anonymous-case";
import { WAITING } from "./cases-in-hand";
import { mayClaim } from "./may-claim";
import { morningOf } from "./relay-clocks";
import { sayAge } from "./say-age";
import template from "./unclaimed.card.json";

/** After so many working days a lead sees that nobody has claimed it (states.md). */
const LEAD_DAYS = 4;
const MOST_VOLUNTEERS = 200;
const AT_ONCE = 5;
const NAMED_AT_ONCE = 6;

/**
 * Requests nobody has claimed: a lead sees kind, language and age, and whom she may ask to take each, without a word of it.
 * Whom the caller keeps it from is not among them, and is missing like somebody who is busy.
 */
export const unclaimed = verb({
  name: "relay.unclaimed",
  does: "See which anonymous requests nobody has claimed, and ask a volunteer to take one.",
  who: LEADS,
  input: z.object({}),
  load: () => ({
    page: some<AnonymousCase>("cases", WAITING),
    volunteers: some<Profile>("people", peopleWith("volunteer", MOST_VOLUNTEERS)),
  }),
  decide(_input, { page, volunteers }, scope) {
    const late = page.items.map(({ doc }) => doc).filter((doc) => isLate(doc, scope));
    return decided({ late, volunteers: volunteers.items.map(({ doc }) => doc) });
  },
  show({ late, volunteers }, scope) {
    const { say } = scope;
    const waiting = late.map((found) => ({
      caseId: found.pk,
      title: say(`learning.ask.${found.ask}.title`),
      about: say("relay.waiting.about", {
        language: say(`relay.language.in_${found.language}`),
        age: sayAge(found, scope),
      }),
      note: say(found.withLead ? "relay.unclaimed.yours" : "relay.unclaimed.late"),
      volunteers: volunteers
        .filter(
          (each) => mayClaim(found, { ...each, id: each.pk }, scope.now) && each.availability?.away !== true,
        )
        .map(someoneIn)
        .slice(0, NAMED_AT_ONCE)
        .map(({ id, name }) => ({
          name: found.assigned === id ? say("relay.unclaimed.asked", { name }) : name,
          data: { verb: "relay.assign", caseId: found.pk, volunteer: id },
        })),
    }));
    const intro = say(waiting.length === 0 ? "relay.unclaimed.none" : "relay.unclaimed.intro", {
      count: waiting.length,
    });
    return {
      name: "relay-unclaimed",
      data: { waiting },
      card: { template, data: { text: say.tree, intro, waiting: waiting.slice(0, AT_ONCE) } },
    };
  },
});

function isLate({ state, turnSince, withLead }: AnonymousCase, scope: Scope): boolean {
  if (state !== "received") return false;
  const due = workingDaysLater(morningOf(turnSince, scope), LEAD_DAYS, scope.settings.calendar);
  return withLead || due <= scope.now;
}
