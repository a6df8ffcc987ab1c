import * as z from "zod";
import { daysAfter, todayOf } from "../../../core/calendar";
import { decided, refuse } from "../../../core/outcome";
import { relayChange } from "../case/relay-change";
import { moveUnseen, relayNote } from "../case/relay-move";
import { tellStaff } from "../case/tell-staff";
import { codeVerb } from "../code-verb";

/** From the second day after the first yes at least 24 hours have gone by, whatever the hour was, which nobody keeps. */
const DAYS_BETWEEN = 2;

/**
 * Only the caller gives their name to their ally, and only by saying so twice, at least a day apart (privacy.md, "the ally").
 * The name leaves the door of the dispatcher in the second step alone, and is sealed with the case.
 */
export const reveal = codeVerb({
  name: "relay.reveal",
  does: "Give your name to your ally, in two steps a day apart.",
  input: { step: z.enum(["first", "second", "no"]) },
  wantsName: ({ step }) => step === "second",
  decide({ step }, { stored, found, beside }, scope) {
    const today = todayOf(scope);
    const by = "caller" as const;
    if (step === "no") {
      const { revealFrom: _revealFrom, ...rest } = found;
      return decided({ ...beside, found: rest }, relayChange(stored, rest, scope));
    }
    if (step === "first") {
      if (found.revealFrom !== undefined) return refuse("moved-on", "relay.refuse.moved-on", scope);
      const next = { ...found, revealFrom: daysAfter(today, DAYS_BETWEEN) };
      const after = relayNote(found, next, { by, reason: "reveal-first" }, scope);
      return decided({ ...beside, found: after }, relayChange(stored, after, scope));
    }
    if (found.revealFrom === undefined || today < found.revealFrom)
      return refuse("moved-on", "relay.refuse.too-soon", scope);
    const next = { ...found, ...(scope.name !== undefined && { name: scope.name }) };
    const to = { state: "named-active", move: found.move } as const;
    const after = moveUnseen(found, next, to, { by, reason: "reveal" }, scope);
    const notices = found.ally === undefined ? [] : [tellStaff(found.ally.id)];
    return decided({ ...beside, found: after }, relayChange(stored, after, scope, { notices }));
  },
});
