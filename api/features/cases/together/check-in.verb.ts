import * as z from "zod";
import { addDays } from "../../../core/clock";
import { actorOf } from "../case/actor-of";
import type { AllyshipCase } from "../case/case";
import { changeCase } from "../case/change-case";
import { moveTo, note } from "../case/move";
import { otherOf } from "../case/other-of";
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
  decide({ answer }, { stored, found, part }, scope) {
    const { checkIns } = found;
    if (checkIns === undefined) return movedOn(scope);
    const by = actorOf(part);
    // Somebody who has answered may change their answer; it counts once.
    const again = checkIns.answered[by];
    const held = again ? checkIns.held : checkIns.held + 1;
    const answered = {
      ...checkIns,
      held,
      answered: { ...checkIns.answered, [by]: true },
      missed: { ...checkIns.missed, [by]: 0 },
    };
    const words: CheckInAnswer = {
      id: OWN_WORDS.checkIn(checkIns.asked, by),
      pk: found.pk,
      kind: "check-in",
      by,
      answer,
      at: scope.now.toISOString(),
    };
    const writes = [{ op: "upsert", doc: words }] as const;
    const cause = { by, reason: "check-in" } as const;
    if (answer === "not-a-fit") {
      const reason = part === "caller" ? "not-a-fit" : "step-back";
      const after = partWays({ ...found, checkIns: answered }, { by, reason }, scope);
      const other = otherOf(found, by);
      return changeCase(stored, after, { tell: other, writes }, scope);
    }
    const silentOne = found.state === "nudged" ? "ally" : found.state === "quiet" ? "caller" : undefined;
    if (silentOne !== part) {
      const after = note(found, { ...found, checkIns: answered }, cause, scope);
      return changeCase(stored, after, { tell: "own-doing", writes }, scope);
    }
    const after = moveTo(found, backAtWork({ ...found, checkIns: answered }, scope.now), cause, scope);
    // An ally was never told that the caller had fallen silent: an update now would be what tells them.
    const tell = part === "ally" ? otherOf(found, by) : "own-doing";
    return changeCase(stored, after, { tell, writes }, scope);
  },
});

function backAtWork(found: AllyshipCase, now: Date): AllyshipCase {
  const { helpWanted: _hand, ...rest } = found;
  if (found.checkIns === undefined) return { ...rest, state: "active" };
  const nextAt = addDays(now, EVERY_DAYS).toISOString();
  const oneOff = found.allyship === "one-off";
  const checkIns = oneOff ? found.checkIns : { ...found.checkIns, nextAt };
  return { ...rest, state: "active", checkIns };
}
