import * as z from "zod";
import { decided } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import { some, verb } from "../../../core/verb";
import { dueOf } from "../../../lifecycle/clock-table";
import { LEADS } from "../../people/who-may";
import { sayAbout } from "../card/say-about";
import type { AnonymousCase } from "../case/anonymous-case";
import { WAITING } from "../case/relay-cases-of";
import { morningOf, relayClock } from "../case/relay-clocks";
import template from "./unclaimed.card.json";

const AT_ONCE = 5;

/** Requests nobody has claimed: a lead sees kind, language and age of each, and may have a volunteer asked, without a word of it. */
export const unclaimed = verb({
  name: "relay.unclaimed",
  does: "See which anonymous requests nobody has claimed, and ask a volunteer to take one.",
  who: LEADS,
  input: z.object({}),
  load: () => ({
    page: some<AnonymousCase>("cases", WAITING),
  }),
  decide(_input, { page }, scope) {
    const late = page.items.map(({ doc }) => doc).filter((doc) => isLate(doc, scope));
    return decided(late);
  },
  show(late, scope) {
    const { say } = scope;
    const waiting = late.map((found) => ({
      caseId: found.pk,
      title: say(`learning.ask.${found.ask}.title`),
      about: sayAbout("waiting", found, scope),
      note: say(found.withLead ? "relay.unclaimed.yours" : "relay.unclaimed.late"),
      asked: found.assigned === undefined ? "" : say("relay.unclaimed.asked"),
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

/** A lead sees it from when the clock tells leads of it (states.md), or when the lead answers for it. */
function isLate(found: AnonymousCase, scope: Scope): boolean {
  if (found.state !== "received") return false;
  const tells = relayClock("pool", found, scope.settings).find(({ does }) => does === "tell-lead");
  const since = morningOf(found.moveSince, scope);
  return found.withLead || (tells !== undefined && dueOf(tells, since, scope.settings.calendar) <= scope.now);
}
