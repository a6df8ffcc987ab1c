import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import { peopleWith } from "../../../core/people-with";
import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { one, some, verb } from "../../../core/verb";
import { caseId, safeId } from "../../../lifecycle/document-verb";
import { LEADS } from "../../people/who-may";
import type { AnonymousCase } from "../case/anonymous-case";
import { mayClaim } from "../case/may-claim";
import { relayChange } from "../case/relay-change";
import { relayNote } from "../case/relay-move";
import template from "./assigned.card.json";

const MOST_VOLUNTEERS = 200;

/**
 * states.md: after four working days a lead assigns blind. A volunteer for whom the case exists is asked, and at another try
 * another one; the lead does not learn who, for a name that is missing would tell whom the caller keeps it from.
 */
export const assign = verb({
  name: "relay.assign",
  does: "Have a volunteer asked to take an anonymous request that nobody has claimed.",
  who: LEADS,
  input: z.object({ caseId }),
  load: ({ caseId: id }) => ({
    found: one<AnonymousCase>("cases", safeId(id), "case"),
    volunteers: some<Profile>("people", peopleWith("volunteer", MOST_VOLUNTEERS)),
  }),
  decide(_input, { found, volunteers }, scope) {
    if (found?.doc.kind !== "anonymous-case" || found.doc.state !== "received")
      return refuse("not-found", "relay.refuse.not-found", scope);
    const profiles = volunteers.items.map(({ doc }) => doc);
    const next = nextToAsk(found.doc, profiles, scope);
    if (next === undefined) return refuse("moved-on", "relay.refuse.assign", scope, "nobody-to-ask");
    const asked = { ...found.doc, assigned: next };
    const after = relayNote(found.doc, asked, { by: "lead", reason: "assign" }, scope);
    const tell = { to: "person", personId: next, verb: "relay.desk", input: {} } as const;
    return decided({}, relayChange(found, after, scope, { notices: [tell] }));
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

/** In an order that follows from the case and favours nobody, whoever comes after the one who was asked last. */
function nextToAsk(found: AnonymousCase, profiles: readonly Profile[], scope: Scope): string | undefined {
  const able = profiles
    .filter(
      (each) => each.availability?.away !== true && mayClaim(found, { ...each, id: each.pk }, scope.now),
    )
    .map(({ pk }) => ({ pk, order: scope.digest("assign", found.pk, pk) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const last = able.findIndex(({ pk }) => pk === found.assigned);
  return able[(last + 1) % Math.max(able.length, 1)]?.pk;
}
