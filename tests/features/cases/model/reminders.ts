import type { AllyshipCase, Step } from "../../../../api/features/cases/case/case";
import { must } from "../../../kit/walk-engine/must";
import type { CaseMemory } from "./memory";

/** Whom time waits for in each state, and who must therefore have been reminded before it goes on without them. */
const WAITED_FOR: Readonly<Record<string, (found: AllyshipCase) => string[]>> = {
  open: ({ caller }) => [caller.id],
  offered: ({ caller }) => [caller.id],
  proposed: ({ ally }) => (ally === undefined ? [] : [ally.id]),
  agreeing: ({ caller, ally, agreement }) => [
    ...(agreement?.signed.caller === undefined ? [caller.id] : []),
    ...(agreement?.signed.ally === undefined && ally !== undefined ? [ally.id] : []),
  ],
  quiet: ({ caller }) => [caller.id],
  rematching: ({ caller }) => [caller.id],
  closing: ({ caller }) => [caller.id],
};
/** Entering these says already what will happen if nobody does anything. */
const SAID_ON_ENTERING: Readonly<Record<string, (found: AllyshipCase) => string[]>> = {
  nudged: ({ ally }) => (ally === undefined ? [] : [ally.id]),
  dormant: ({ caller }) => [caller.id],
};
/** Between a reminder and what follows there is at least this: a night. */
const LEAST_MS = 12 * 3_600_000;

/** A clock that changes nothing for anybody only reminds or asks; and new terms wait for the other's signature. */
export function isReminder({ from, to, by }: Step): boolean {
  return from === to && (by === "clock" || from === "agreeing");
}

/** Nothing happens to somebody by itself without a reminder that reached them in time. */
export function checkConsequence(
  was: AllyshipCase,
  is: AllyshipCase,
  step: Step,
  known: CaseMemory,
  name: string,
): void {
  if (step.by !== "clock" || is.state === was.state) return;
  const early = (at: string) => Date.parse(step.at) - Date.parse(at) >= LEAST_MS;
  const reminded = known.reminders.filter(({ at }) => early(at)).flatMap(({ people }) => people);
  for (const id of WAITED_FOR[was.state]?.(was) ?? [])
    must(reminded.includes(id), `Without a reminder in time: ${name}.`);
  const told = early(known.movedTo.at) ? known.movedTo.people : [];
  for (const id of SAID_ON_ENTERING[was.state]?.(was) ?? [])
    must(told.includes(id), `Nobody was told before: ${name}.`);
}
