import type { Scope } from "../../../core/scope";
import { readableBy } from "../case/relay-message";
import { isRelayOpen } from "../case/relay-open-when";
import { isPaired } from "../case/relay-state";
import { viewedState } from "../case/viewed-state";
import { type RelayCard, relayButton, relayExtra } from "./relay-card";
import { sayThread } from "./say-thread";
import type { StaffSees } from "./staff-sees";

/**
 * What an ally sees: the wording its caller approved, the caller's pseudonym, and what the caller writes. No way to ask who
 * that is stands on it (states.md). Somebody whose part is over sees that, and nothing of the case.
 */
export function allyCard({ found, part, messages }: StaffSees, scope: Scope): RelayCard {
  const { say } = scope;
  const caseId = found.pk;
  const brief = found.briefs?.at(-1)?.text;
  const title =
    found.ask === undefined ? say("relay.ally.goneTitle") : say(`learning.ask.${found.ask}.title`);
  if ((part !== "asked" && part !== "ally") || brief === undefined)
    return { title: say("relay.ally.goneTitle"), sentence: say("relay.ally.gone") };
  const caller = found.name ?? found.pseudonym ?? "";
  const about = [say(`relay.ally.kind.${found.allyship}`)];
  const quotes = [{ label: say("relay.quote.brief"), text: brief }];
  if (part === "asked")
    return {
      title,
      sentence: say("relay.ally.asked"),
      notes: [...about, say("relay.ally.code")],
      quotes,
      first: [
        relayButton(scope, "relay.answer", "accept", { caseId, accept: true }, { style: "positive" }),
        relayButton(scope, "relay.answer", "decline", { caseId, accept: false }),
      ],
    };
  const state = viewedState(found, scope.now);
  const paired = state !== "unseen" && isPaired(state);
  const base: RelayCard = {
    title,
    sentence: say(
      found.name === undefined ? `relay.ally.${paired ? "active" : "closing"}` : "relay.ally.named",
      { caller },
    ),
    notes: [
      ...about,
      ...(found.name === undefined ? [say("relay.ally.code")] : []),
      // R23, R49: what the handbook says for this ask, as long as they can still use it.
      ...(paired ? ["step", "avoid"].map((key) => say(`learning.ask.${found.ask}.${key}`)) : []),
      ...(found.reflected ? [say("relay.ally.reflected")] : []),
    ],
    quotes,
    thread: sayThread(readableBy("ally", messages, scope.now, found.pairFrom), "ally", found, scope),
    threadTitle: say("relay.thread.title"),
  };
  const closing = state === "closing" || state === "cooling";
  if (closing && !found.reflected)
    return {
      ...base,
      reflect: relayButton(scope, "relay.reflect", "reflect", { caseId }, { inputs: "auto" }),
    };
  if (!paired) return base;
  const extra = (verb: string, key: string) =>
    relayExtra(relayButton(scope, verb, key, { caseId }), key, scope);
  return {
    ...base,
    writing: say("relay.field.toNamed", { caller }),
    send: [relayButton(scope, "relay.reply", "reply", { caseId }, { inputs: "auto", style: "positive" })],
    extras: [extra("relay.flag", "flag"), extra("relay.step-back", "stepBack")].filter(({ verb }) =>
      isRelayOpen(verb, found, "ally", scope.now),
    ),
  };
}
