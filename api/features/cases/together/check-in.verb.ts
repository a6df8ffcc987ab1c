import * as z from "zod";
import { addDays } from "../../../core/clock";
import type { AllyshipCase } from "../case/case";
import { areTogether } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { entered, noted } from "../case/move";
import { isOneOfTwo, otherOf } from "../case/other-of";
import { type CheckInAnswer, OWN_WORDS } from "../case/own-words";
import { partWays } from "../case/part-ways";
import { EVERY_DAYS } from "../case/together";
import { caseVerb, movedOn } from "../case-verb";

/**
 * How it goes, asked of both and told to neither. A caller's "not a fit" ends the match without a reason; whoever had
 * fallen silent and answers is back.
 */
export const checkIn = caseVerb({
  name: "cases.check-in",
  does: "Say how your allyship goes; the other of you does not see it.",
  input: { answer: z.enum(["good", "not-sure", "not-a-fit"]) },
  decide({ answer }, stored, part, scope) {
    const found = stored.doc;
    const { checkIns } = found;
    if (!areTogether(found.state) || !isOneOfTwo(part) || checkIns === undefined) return movedOn(scope);
    // Somebody who has answered may change her answer; it counts once.
    const again = checkIns.answered[part];
    const held = again ? checkIns.held : checkIns.held + 1;
    const answered = {
      ...checkIns,
      held,
      answered: { ...checkIns.answered, [part]: true },
      missed: { ...checkIns.missed, [part]: 0 },
    };
    const words: CheckInAnswer = {
      id: OWN_WORDS.checkIn(checkIns.asked, part),
      pk: found.pk,
      kind: "check-in",
      by: part,
      answer,
      at: scope.now.toISOString(),
    };
    const writes = [{ op: "upsert", doc: words }] as const;
    const doing = { by: part, reason: "check-in" } as const;
    if (answer === "not-a-fit") {
      const reason = part === "caller" ? "not-a-fit" : "step-back";
      const after = partWays({ ...found, checkIns: answered }, { by: part, reason }, scope);
      const other = otherOf(found, part);
      return changeCase(stored, after, { tell: other, writes }, scope);
    }
    const silentOne = found.state === "nudged" ? "ally" : found.state === "quiet" ? "caller" : undefined;
    if (silentOne !== part) {
      const after = noted(found, { ...found, checkIns: answered }, doing, scope);
      return changeCase(stored, after, { tell: "own-doing", writes }, scope);
    }
    const after = entered(found, backAtWork({ ...found, checkIns: answered }, scope.now), doing, scope);
    // An ally was never told that the caller had fallen silent: an update now would be what tells her.
    const tell = part === "ally" ? otherOf(found, part) : "own-doing";
    return changeCase(stored, after, { tell, writes }, scope);
  },
});

function backAtWork(found: AllyshipCase, now: Date): AllyshipCase {
  const { hand: _hand, ...rest } = found;
  if (found.checkIns === undefined) return { ...rest, state: "active" };
  const nextAt = addDays(now, EVERY_DAYS).toISOString();
  const oneOff = found.allyship === "one-off";
  const checkIns = oneOff ? found.checkIns : { ...found.checkIns, nextAt };
  return { ...rest, state: "active", checkIns };
}
