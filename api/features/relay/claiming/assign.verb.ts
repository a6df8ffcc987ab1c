import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { one, verb } from "../../../core/verb";
import { caseId, safeId } from "../../../lifecycle/document-verb";
import { inTurn } from "../../people/in-turn";
import { LEADS } from "../../people/who-may";
import type { AnonymousCase } from "../case/anonymous-case";
import { mayClaim } from "../case/may-claim";
import { relayChange } from "../case/relay-change";
import { relayNote } from "../case/relay-move";
import template from "./assigned.card.json";

/**
 * states.md: after four working days a lead assigns blind. A volunteer for whom the case exists is asked, and at another try
 * another one; the lead does not learn who, nor whether there was one: that, and a name that is missing, would tell whom the caller
 * keeps it from.
 */
export const assign = verb({
  name: "relay.assign",
  does: "Have a volunteer asked to take an anonymous request that nobody has claimed.",
  who: LEADS,
  input: z.object({ caseId }),
  load: ({ caseId: id }, scope) => ({
    found: one<AnonymousCase>("cases", safeId(id), "case"),
    volunteers: inTurn("volunteer", scope.digest("assign", id), { suits: isThere }),
  }),
  decide(_input, { found, volunteers }, scope) {
    if (found?.doc.kind !== "anonymous-case" || found.doc.state !== "received")
      return refuse("not-found", "relay.refuse.not-found", scope);
    const { apart } = found.doc;
    const profiles = volunteers.items.map(({ doc }) => doc).filter(({ pk }) => !apart.includes(pk));
    const able = profiles.filter((each) => mayClaim(found.doc, { ...each, id: each.pk }, scope.now));
    const next = nextToAsk(found.doc, able.length > 0 ? able : profiles, scope);
    if (next === undefined) return refuse("moved-on", "relay.refuse.assign", scope, "nobody-to-ask");
    const asked = { ...found.doc, assigned: next };
    const after = relayNote(found.doc, asked, { by: "lead", reason: "assign" }, scope);
    const tell = { to: "person", personId: next, verb: "relay.desk", input: {} } as const;
    // Where it is kept from all of them the lead hears the same, and it looks unanswered.
    return decided({}, relayChange(found, after, scope, { notices: able.length > 0 ? [tell] : [] }));
  },
  asItIs: () => ({}),
  writesTo: ({ caseId: id }) => ({ container: "cases", pk: safeId(id) }),
  show(_result, { say }) {
    const [title, sentence] = [say("relay.assign.title"), say("relay.assign.done")];
    return {
      name: "relay-assigned",
      data: { sentence },
      card: { template, data: { text: say.tree, title, sentence } },
    };
  },
});

/** Volunteers who could take one now: there, and not of HR. */
function isThere({ availability, roles }: Profile): boolean {
  return availability?.away !== true && !roles.includes("hr");
}

/** In an order that follows from the case and favours nobody, whoever comes after the one who was asked last. */
function nextToAsk(found: AnonymousCase, able: readonly Profile[], scope: Scope): string | undefined {
  const ordered = able
    .map(({ pk }) => ({ pk, order: scope.digest("assign", found.pk, pk) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const last = ordered.findIndex(({ pk }) => pk === found.assigned);
  return ordered[(last + 1) % Math.max(ordered.length, 1)]?.pk;
}
