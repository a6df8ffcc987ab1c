import * as z from "zod";
import { after } from "../../../core/input/after";
import { sayList } from "../../../core/lists/say-list";
import { decided } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import { verb, visible } from "../../../core/verb";
import { dueOf } from "../../../lifecycle/clock-table";
import { LEADS } from "../../people/who-may";
import { sayAbout } from "../card/say-about";
import type { AnonymousCase } from "../case/anonymous-case";
import { WAITING } from "../case/relay-cases-of";
import { morningOf, relayClock } from "../case/relay-clocks";
import template from "./unclaimed.card.json";

const AT_ONCE = 5;
const TOLD = 25;

/** Requests nobody has claimed: a lead sees kind, language and age of each, and may have a volunteer asked, without a word of it. */
export const unclaimed = verb({
  name: "relay.unclaimed",
  does: "See which anonymous requests nobody has claimed, and ask a volunteer to take one.",
  who: LEADS,
  input: z.object({ after }),
  load: ({ after: from }, scope) => ({
    page: visible<AnonymousCase>("cases", WAITING, {
      sees: (doc) => isLate(doc, scope),
      want: TOLD,
      drawn: [AT_ONCE],
      ...(from !== undefined && { after: from }),
    }),
  }),
  decide: ({ after: from }, { page }) => decided({ page, from }),
  show({ page, from }, scope) {
    const { say } = scope;
    const waiting = page.items.map(({ doc: found }) => ({
      caseId: found.pk,
      title: say(`learning.ask.${found.ask}.title`),
      about: sayAbout("waiting", found, scope),
      note: say(found.withLead ? "relay.unclaimed.yours" : "relay.unclaimed.late"),
      asked: found.assigned === undefined ? "" : say("relay.unclaimed.asked"),
    }));
    const data = {
      text: say.tree,
      intro: sayList("relay.unclaimed", page, from, say),
      waiting: waiting.slice(0, AT_ONCE),
      more: page.more[AT_ONCE] ?? "",
      start: from !== undefined,
    };
    const told = { waiting, ...(page.next !== undefined && { next: page.next }) };
    return { name: "relay-unclaimed", data: told, card: { template, data } };
  },
});

/** A lead sees it from when the clock tells leads of it (states.md), or when the lead answers for it. */
function isLate(found: AnonymousCase, scope: Scope): boolean {
  if (found.state !== "received") return false;
  const tells = relayClock("pool", found, scope.settings).find(({ does }) => does === "tell-lead");
  const since = morningOf(found.moveSince, scope);
  return found.withLead || (tells !== undefined && dueOf(tells, since, scope.settings.calendar) <= scope.now);
}
