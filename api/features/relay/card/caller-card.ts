import { todayOf } from "../../../core/calendar";
import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { CardAction } from "../../cases/card/card-action";
import type { AnonymousCase } from "../case/anonymous-case";
import { bothHaveWritten } from "../case/both-have-written";
import { readableBy } from "../case/relay-message";
import { isRelayOpen } from "../case/relay-open-when";
import { isBeforeHelp, isOver, isPaired } from "../case/relay-state";
import type { CallerSees } from "./caller-sees";
import { type RelayCard, type RelayExtra, relayButton, relayExtra } from "./relay-card";
import { sayThread } from "./say-thread";

/** What stands on the caller's card, by where the case stands. */
export function callerCard({ found, messages, noPing, pings }: CallerSees, scope: Scope): RelayCard {
  const { say } = scope;
  const { state, ask, words, briefs = [] } = found;
  const title = ask === undefined ? say("relay.caller.closedTitle") : say(`learning.ask.${ask}.title`);
  const sentence = say(`relay.caller.${state}`, { ally: found.ally?.name ?? "" });
  if (isOver(state)) return { title, sentence, notes: notesOf(found, scope) };
  const latest = briefs.at(-1);
  const whose = isBeforeHelp(state) ? `${latest?.by}Brief` : "brief";
  const wording = latest === undefined ? [] : [{ label: say(`relay.quote.${whose}`), text: latest.text }];
  const thread = sayThread(readableBy("caller", messages, scope.now), "caller", found, scope);
  return {
    title,
    sentence,
    notes: [
      ...(noPing ? [say("relay.caller.noPing")] : []),
      ...(pings === undefined || noPing ? [] : [say(pings ? "relay.caller.pings" : "relay.caller.pingsNot")]),
      ...notesOf(found, scope),
    ],
    quotes: [{ label: say("relay.quote.own"), text: words ?? "" }, ...wording],
    thread,
    threadTitle: say("relay.thread.title"),
    ...writingOf(found, scope),
    first: decisionsOf(found, scope),
    actions: whereOpen(found, scope, [relayButton(scope, "relay.finish", "finish")]),
    extras: extrasOf(found, scope),
    brief: latest?.text ?? words ?? "",
  };
}

function notesOf(found: AnonymousCase, scope: Scope): string[] {
  const { say } = scope;
  const { steps, coached, withLead, revealFrom, state, move } = found;
  const last = steps.at(-1)?.reason;
  return [
    ...(coached ? [say("relay.caller.coached")] : []),
    ...(state === "received" && withLead ? [say("relay.caller.withLead")] : []),
    ...(state === "received" && !withLead && last === "still-waiting"
      ? [say("relay.caller.stillWaiting")]
      : []),
    ...(state === "received" && found.resumes !== undefined ? [say("relay.caller.newVolunteer")] : []),
    ...(state === "guided" && last === "nobody" ? [say("relay.caller.nobody")] : []),
    ...(state === "triage" && move === "caller" ? [say("relay.caller.question")] : []),
    ...(state === "relay-active" && revealFrom !== undefined
      ? [say("relay.caller.revealFrom", { date: sayDate(scope, revealFrom) })]
      : []),
    ...(state === "cooling" && !bothHaveWritten(found) ? [say("relay.caller.tooFew")] : []),
    ...(isOver(state) ? [say("relay.caller.shredded")] : []),
  ];
}

/** Whom the caller can write to now: the ally when there is one, the volunteer as long as there is one. */
function writingOf(found: AnonymousCase, scope: Scope): Pick<RelayCard, "writing" | "send"> {
  const { say } = scope;
  const paired = isPaired(found.state);
  const to = (reader: "ally" | "volunteer"): CardAction =>
    relayButton(
      scope,
      "relay.write",
      `write_${reader}`,
      { to: reader },
      { inputs: "auto", style: reader === "ally" ? "positive" : "default" },
    );
  const volunteer = found.volunteer !== undefined && found.state !== "closing" && found.state !== "cooling";
  const send = [...(paired ? [to("ally")] : []), ...(volunteer ? [to("volunteer")] : [])];
  return send.length === 0
    ? {}
    : { writing: say(paired ? "relay.field.toAlly" : "relay.field.toVolunteer"), send };
}

function decisionsOf(found: AnonymousCase, scope: Scope): CardAction[] {
  const { version } = latestOf(found);
  const answer = (way: string, style: CardAction["style"] = "default") =>
    relayButton(scope, "relay.decide", way, { version, answer: way }, { style });
  const verdict = (said: string, key: string) => relayButton(scope, "relay.verdict", key, { verdict: said });
  const judging = [
    verdict("worked", "worked"),
    verdict("did-not-work", "didNotWork"),
    verdict("prefer-not-to-say", "preferNotToSay"),
  ];
  return [
    ...whereOpen(found, scope, [answer("brokered", "positive"), answer("guided")]),
    // Given once, an answer is changed under "Something else".
    ...(found.verdict === undefined ? whereOpen(found, scope, judging) : []),
  ];
}

function extrasOf(found: AnonymousCase, scope: Scope): RelayExtra[] {
  const { revealFrom, verdict: said } = found;
  const { version } = latestOf(found);
  const extra = (
    verb: string,
    key: string,
    input: object = {},
    more: Partial<Pick<CardAction, "style" | "inputs">> = {},
    field: RelayExtra["field"] = "none",
  ) => relayExtra(relayButton(scope, verb, key, input, more), key, scope, field);
  const today = todayOf(scope);
  const second = revealFrom !== undefined && today >= revealFrom;
  const reveal =
    revealFrom === undefined
      ? [extra("relay.reveal", "revealFirst", { step: "first" })]
      : [
          ...(second ? [extra("relay.reveal", "revealSecond", { step: "second" })] : []),
          extra("relay.reveal", "revealNo", { step: "no" }),
        ];
  const other = said === "worked" ? "did-not-work" : "worked";
  const reviewing = isRelayOpen("relay.decide", found, "caller", scope.now);
  // Where a wording waits, stopping is taking back; and what was answered already is changed, not taken back.
  const takesBack = !reviewing && said === undefined ? [extra("relay.withdraw", "withdraw")] : [];
  return whereOpen(found, scope, [
    extra("relay.decide", "edit", { version, answer: "edit" }, { inputs: "auto" }, "brief"),
    extra("relay.decide", "stop", { version, answer: "stop" }),
    ...reveal,
    ...(said === undefined
      ? []
      : [extra("relay.verdict", other === "worked" ? "afterAllWorked" : "afterAllNot", { verdict: other })]),
    extra("relay.ping", "pingOn", { ping: true }),
    extra("relay.ping", "pingOff", { ping: false }),
    ...takesBack,
    extra("relay.leave", "leave", {}, { style: "destructive" }),
  ]);
}

/** Of these buttons those that are open to the caller now (`relay-open-when.ts`). */
function whereOpen<A extends CardAction>(found: AnonymousCase, { now }: Scope, actions: readonly A[]): A[] {
  return actions.filter(({ verb }) => isRelayOpen(verb, found, "caller", now));
}

function latestOf({ briefs = [] }: AnonymousCase): { readonly version: number } {
  return { version: briefs.at(-1)?.version ?? 0 };
}
