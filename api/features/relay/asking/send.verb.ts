import * as z from "zod";
import { todayOf } from "../../../core/calendar";
import { decided, refuse } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import { one, verb } from "../../../core/verb";
import { hideFrom, hideUnits } from "../../people/hiding";
import { lookUpGiven } from "../../people/look-up";
import { refuseUnknown } from "../../people/refuse-unknown";
import { whoIsGiven } from "../../people/who-is-given";
import type { Meant } from "../../people/who-is-meant";
import { EMPLOYEES } from "../../people/who-may";
import { callerView } from "../card/caller-view";
import { type AnonymousCase, NO_COUNTS } from "../case/anonymous-case";
import { codeInput } from "../case/code";
import { tellPoolOf } from "../case/notices";
import { PING_ID, type PrivatePing } from "../case/private-ping";
import { releaseOf, withNextRelayClock } from "../case/relay-move";
import { anonymousFields } from "./anonymous-request";
import { pseudonymOf } from "./pseudonym";

/** A code with fewer different characters was not made by chance. */
const FEWEST_DIFFERENT = 6;
const NOTHING = { items: [] };

/**
 * R2, R7, R9: an anonymous request. The code was made on the caller's device, and everything that tells this case from others
 * follows from it; the server keeps neither the code nor a person. One batch: the case, and a place for a private ping,
 * which is there, and empty, when none was asked for.
 */
export const send = verb({
  name: "relay.send",
  does: "Ask for an ally without your name.",
  who: EMPLOYEES,
  withoutName: true,
  onlyInTab: true,
  mostADay: 3,
  wantsPing: ({ ping }) => ping,
  input: z.object({
    ...anonymousFields,
    hideFrom: hideFrom.default([]),
    hideUnits: hideUnits.default([]),
    code: codeInput.refine((code) => new Set(code).size >= FEWEST_DIFFERENT),
  }),
  load: (input, scope) => ({
    ...lookUpGiven(input.hideFrom, input.hideUnits),
    found: one<AnonymousCase>("cases", scope.placeOf(input.code).caseId, "case"),
  }),
  decide(input, { found, ...lookedUp }, scope) {
    const { lock, caseId } = scope.placeOf(input.code);
    if (found !== undefined) {
      // The same code is the same sending: the first try arrived, its answer did not.
      if (found.doc.lock !== lock) return refuse("moved-on", "relay.refuse.moved-on", scope);
      if (found.doc.words !== undefined && found.doc.words !== input.words)
        return refuse("moved-on", "refuse.other-words", scope);
      return decided({ found: found.doc, messages: NOTHING, reads: NOTHING });
    }
    const hidden = whoIsGiven(input.hideFrom, input.hideUnits, lookedUp);
    const unknown = refuseUnknown("relay", hidden, scope);
    if (unknown !== undefined) return unknown;
    const doc = received(input, hidden, caseId, lock, scope);
    const address = scope.address ?? "";
    const ping: PrivatePing = { id: PING_ID, pk: caseId, kind: "private-ping", address };
    const noPing = input.ping && address === "";
    return decided(
      { found: doc, messages: NOTHING, reads: NOTHING, noPing },
      {
        container: "cases",
        pk: caseId,
        writes: [
          { op: "create", doc },
          { op: "create", doc: ping },
        ],
        notices: [tellPoolOf(caseId)],
        releaseAt: releaseOf(scope),
      },
    );
  },
  asItIs(input, { found }, scope) {
    if (found?.doc.lock !== scope.placeOf(input.code).lock) return undefined;
    return { found: found.doc, messages: NOTHING, reads: NOTHING, noPing: false };
  },
  writesTo: ({ code }, scope) => ({ container: "cases", pk: scope.placeOf(code).caseId }),
  show: callerView,
});

interface Sent {
  readonly ask: NonNullable<AnonymousCase["ask"]>;
  readonly words: string;
  readonly language: NonNullable<AnonymousCase["language"]>;
  readonly kind: NonNullable<AnonymousCase["allyship"]>;
}

function received(input: Sent, hidden: Meant, pk: string, lock: string, scope: Scope): AnonymousCase {
  const on = todayOf(scope);
  const fresh: AnonymousCase = {
    id: "case",
    pk,
    kind: "anonymous-case",
    state: "received",
    since: on,
    move: "pool",
    moveSince: on,
    struck: 0,
    releasedAt: releaseOf(scope),
    before: "unseen",
    lock,
    openedAt: on,
    apart: [],
    withLead: false,
    asked: [],
    people: [],
    counts: NO_COUNTS,
    coached: false,
    steps: [{ from: "draft", to: "received", by: "caller", reason: "send", on }],
    ask: input.ask,
    language: input.language,
    allyship: input.kind,
    words: input.words,
    hiddenFrom: hidden.people.map((person) => person.pk),
    hiddenUnits: [...hidden.units.keys()],
    briefs: [],
    pseudonym: pseudonymOf(pk, scope),
  };
  return withNextRelayClock(fresh, scope);
}
