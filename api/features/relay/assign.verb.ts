import * as z from "zod";
import { decided, refuse } from "../../core/outcome";
import type { Profile } from "../../core/person";
import { one, verb } from "../../core/verb";
import { caseId } from "../cases/case-verb";
import { LEADS } from "../cases/employees";
import type { AnonymousCase } from "./anonymous-case";
import template from "./done.card.json";
import { mayClaim } from "./may-claim";
import { relayChange } from "./relay-change";
import { noted } from "./relay-step";

const ID = /^[0-9a-f]{32}$/;
const safe = (id: string) => (ID.test(id) ? id : "0");

/** states.md: after four working days a lead assigns blind: she picks a volunteer, who may still say that she has a conflict. */
export const assign = verb({
  name: "relay.assign",
  does: "Ask a volunteer to take an anonymous request that nobody has claimed, without seeing it.",
  who: LEADS,
  input: z.object({ caseId, volunteer: z.string().min(1).max(100) }),
  load: ({ caseId: id, volunteer }) => ({
    found: one<AnonymousCase>("cases", safe(id), "case"),
    profile: one<Profile>("people", volunteer, "profile"),
  }),
  decide({ volunteer }, { found, profile }, scope) {
    if (found?.doc.kind !== "anonymous-case" || found.doc.state !== "received")
      return refuse("not-found", "relay.refuse.not-found", scope);
    const person = profile && { ...profile.doc, id: profile.doc.pk };
    if (person === undefined || !mayClaim(found.doc, person, scope.now))
      return refuse("input", "relay.refuse.assign", scope);
    const next = { ...found.doc, assigned: volunteer };
    const after = noted(found.doc, next, { by: "lead", reason: "assign" }, scope);
    return decided(
      {},
      relayChange(found, after, scope, {
        notices: [{ to: "person", personId: volunteer, verb: "relay.desk", input: {} }],
      }),
    );
  },
  asItIs: () => ({}),
  writesTo: ({ caseId: id }) => ({ container: "cases", pk: safe(id) }),
  show(_result, { say }) {
    const [title, sentence] = [say("relay.assign.title"), say("relay.assign.done")];
    return {
      name: "relay-assigned",
      data: { sentence },
      card: { template, data: { text: say.tree, title, sentence } },
    };
  },
});
