import type { Scope } from "../../../core/scope";
import type { AnonymousCase } from "../case/anonymous-case";
import { MOST_ASKED } from "../case/asked-due";
import { readableBy } from "../case/relay-message";
import { isRelayOpen } from "../case/relay-open-when";
import { viewedState } from "../case/viewed-state";
import { type RelayCard, type RelayExtra, relayButton, relayCardData, relayExtra } from "./relay-card";
import { sayAbout } from "./say-about";
import { sayThread } from "./say-thread";
import type { StaffSees } from "./staff-sees";

/** What stands on the card of the volunteer who claimed a case, but for the time in which they word it. */
export function volunteerCard({ found, messages, allies }: StaffSees, scope: Scope): RelayCard {
  const { say } = scope;
  const state = viewedState(found, scope.now);
  const { words, briefs = [], ask } = found;
  const title = ask === undefined ? say("relay.caller.closedTitle") : say(`learning.ask.${ask}.title`);
  const base = { title, sentence: say(`relay.volunteer.${state}`, { ally: found.ally?.name ?? "" }) };
  // Nothing of it is left for anybody.
  if (words === undefined) return base;
  const caseId = found.pk;
  const latest = briefs.at(-1);
  const people = (allies ?? []).map(({ id, name, unit }) => ({
    name,
    unit: unit ?? say("cases.offers.noUnit"),
    ask: relayButton(scope, "relay.invite", "invite", { caseId, ally: id }),
  }));
  const search = relayButton(scope, "relay.invite", "search", { caseId }, { inputs: "auto" });
  const find = state === "brokering" && allies === undefined && found.asked.length < MOST_ASKED;
  const nobody = allies !== undefined && allies.length === 0 && found.asked.length < MOST_ASKED;
  const writes =
    state === "guided" || state === "brokering" || state === "brief-review" || state === "dormant";
  return {
    ...base,
    notes: [
      sayAbout("volunteer", found, scope),
      ...found.asked.map(({ ally, answer }) =>
        say(`relay.volunteer.asked.${answer ?? "open"}`, { name: ally.name }),
      ),
      ...(nobody ? [say("relay.volunteer.nobody")] : []),
    ],
    quotes: [
      { label: say("relay.quote.caller", { pseudonym: found.pseudonym ?? "" }), text: words },
      ...(latest === undefined ? [] : [{ label: say("relay.quote.brief"), text: latest.text }]),
    ],
    thread: sayThread(readableBy("volunteer", messages, scope.now), "volunteer", found, scope),
    threadTitle: say("relay.thread.title"),
    ...(writes && {
      writing: say("relay.field.toCaller"),
      send: [relayButton(scope, "relay.reply", "reply", { caseId }, { inputs: "auto" })],
    }),
    first: find ? [relayButton(scope, "relay.invite", "find", { caseId }, { style: "positive" })] : [],
    people,
    ...(allies !== undefined && found.asked.length < MOST_ASKED && { search }),
    extras: extrasOf(found, scope),
  };
}

function extrasOf(found: AnonymousCase, scope: Scope): RelayExtra[] {
  const caseId = found.pk;
  const extra = (verb: string, key: string) =>
    relayExtra(relayButton(scope, verb, key, { caseId }), key, scope);
  return [extra("relay.flag", "flag"), extra("relay.conflict", "conflict")].filter(({ verb }) =>
    isRelayOpen(verb, found, "volunteer", scope.now),
  );
}

/** R8: the volunteer's wording beside the caller's own words, with the question that decides whether it may go. */
export function redactionData({ found, messages }: StaffSees, scope: Scope): Record<string, unknown> {
  const { say } = scope;
  const caseId = found.pk;
  const { briefs = [], words = "", pseudonym = "" } = found;
  const latest = briefs.at(-1);
  const callers = latest?.by === "caller";
  const card: RelayCard = {
    title: found.ask === undefined ? "" : say(`learning.ask.${found.ask}.title`),
    sentence: say(callers ? "relay.volunteer.edited" : "relay.volunteer.triage"),
    notes: [sayAbout("volunteer", found, scope)],
    thread: sayThread(readableBy("volunteer", messages, scope.now), "volunteer", found, scope),
    caseId,
    threadTitle: say("relay.thread.title"),
    writing: say("relay.field.toCaller"),
    send: [relayButton(scope, "relay.reply", "reply", { caseId }, { inputs: "auto" })],
    extras: extrasOf(found, scope),
  };
  return {
    ...relayCardData(card, scope),
    original: words,
    originalLabel: say("relay.quote.caller", { pseudonym }),
    versions: briefs.slice(0, -1).map((each) => ({
      label: say(`relay.quote.version_${each.by}`, { version: each.version }),
      text: each.text,
    })),
    // The first wording begins with the caller's own words: taking away is easier than writing anew.
    draft: latest?.text ?? words,
    sendBrief: relayButton(
      scope,
      "relay.brief",
      "sendBrief",
      { caseId },
      { inputs: "auto", style: "positive" },
    ),
  };
}
