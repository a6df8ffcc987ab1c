import type { AnonymousCase, RelayStep } from "../../../../api/features/relay/case/anonymous-case";
import { must } from "../../../kit/walk-engine/must";
import { dateAt, daysApart, over, type Span, worksOn } from "./days";
import type { Known, Position } from "./memory";
import { CLOCKS } from "./table";

/** Between a reminder and what follows there is at least this: a night. */
const LEAST_MS = 12 * 3_600_000;
const LATE_MS = 12 * 3_600_000;

/** Where a case stands and whose move it is, from this moment on. */
export function positionOf({ state, move, moveSince, volunteer, ally }: AnonymousCase): Position {
  // A pair goes on undisturbed when its volunteer steps aside.
  const whose = move === "volunteer" ? volunteer?.id : ally?.id;
  const key = `${state}/${move} ${moveSince} ${whose ?? ""}`;
  return { key, since: moveSince, heard: [], struck: 0, late: false };
}

/** What each of these costs, whom it costs it, and after how long at the least (states.md). */
function costOf(was: AnonymousCase, { to }: RelayStep): { who: string; after: Span } | undefined {
  const at = `${was.state}/${was.move}`;
  if (at.endsWith("/volunteer")) return { who: was.volunteer?.id ?? "", after: { bd: 5 } };
  if (at.endsWith("active/ally")) return { who: was.ally?.id ?? "", after: { bd: 5 } };
  if (to === "withdrawn") return { who: "caller", after: { d: at === "triage/caller" ? 90 : 76 } };
  if (at === "closing/caller") return { who: "caller", after: { bd: 10 } };
  if (to === "undetermined" && at.endsWith("/caller")) return { who: "caller", after: { d: 30 } };
  return undefined;
}

/** api/decisions/0013: nothing happens to somebody by itself without a reminder that reached them in time. */
export function checkClock(
  was: AnonymousCase,
  is: AnonymousCase,
  step: RelayStep,
  known: Known,
  now: Date,
): void {
  const name = `${step.from}/${was.move} to ${step.to} (${step.reason})`;
  must(was.state !== "received" || is.state === "received", `Unclaimed, and closed by itself: ${name}.`);
  if (step.reason === "nobody") {
    checkNobody(was, is, now);
    return;
  }
  if (is.state === was.state && is.move === was.move) return;
  const { position } = known;
  if (was.state === "brief-review") must(now >= over(position.since, { d: 14 }), `Too early: ${name}.`);
  if (was.state === "cooling") {
    must(now >= over(known.coolingFrom ?? "", { d: 7 }), `Before seven days were over: ${name}.`);
    must(
      daysApart(known.coolingFrom ?? "", dateAt(now)) <= 8 || position.late,
      `Later than need be: ${name}.`,
    );
  }
  const cost = costOf(was, step);
  if (cost === undefined) return;
  must(
    now >= over(position.since, cost.after),
    `Too early: ${name}, on ${dateAt(now)} since ${position.since}.`,
  );
  const heard = position.heard.some(({ at, who }) => who === cost.who && now.getTime() - at >= LEAST_MS);
  must(heard, `Without a reminder in time: ${name}.`);
}

/** The two go on without an ally: when three were asked and none may still say yes, or after fourteen days. */
function checkNobody(was: AnonymousCase, is: AnonymousCase, now: Date): void {
  const open = was.asked.filter(({ answer }) => answer === undefined);
  const said = is.asked.filter(
    ({ answer }, at) => was.asked[at]?.answer === undefined && answer !== "passed",
  );
  const timeIsUp = daysApart(was.since, dateAt(now)) >= 14;
  must(
    timeIsUp || (was.asked.length === 3 && said.length === open.length),
    "They go on without an ally too early.",
  );
}

/** Each ally who is asked is reminded after two working days and passed over after three, and not in one go. */
export function checkAsked(
  was: AnonymousCase,
  is: AnonymousCase,
  known: Known,
  { now, heard, hidden }: { now: Date; heard: readonly string[]; hidden(id: string): boolean },
): void {
  for (const [at, each] of is.asked.entries()) {
    const before = was.asked[at];
    if (before === undefined) continue;
    const { id } = each.ally;
    if (each.reminded && !before.reminded) {
      must(heard.includes(id) || hidden(id), "An ally is on record as reminded, and was not.");
      must(now >= over(each.on, { bd: 2 }), "An ally is reminded too early.");
      known.reminded.set(id, now.getTime());
    }
    if (each.answer !== "silent" || before.answer === "silent") continue;
    must(now >= over(each.on, { bd: 3 }), "An ally is passed over too early.");
    const reminded = known.reminded.get(id);
    must(
      reminded !== undefined && now.getTime() - reminded >= LEAST_MS,
      "An ally is passed over without a reminder in time.",
    );
  }
}

/** Before machines look: a clock that is due since long was slept through, and what follows it waits as long again. */
export function noteLateness(found: AnonymousCase, { position }: Known, now: Date): void {
  const next = (CLOCKS[`${found.state}/${found.move}`] ?? [])[position.struck];
  if (next === undefined) return;
  if (now.getTime() - over(position.since, next).getTime() > LATE_MS && !("bd" in next && !worksOn(now)))
    position.late = true;
  // What fell due on a working morning that was missed waits over the week's end.
  if (!worksOn(now) && now >= over(position.since, next)) position.late = true;
}

/** After machines have looked: what was to be said was said, in time. */
export function checkInTime(found: AnonymousCase, { position, reminded }: Known, now: Date): void {
  must(
    found.dueAt === undefined || new Date(found.dueAt) > now,
    `Still due after what is due was done: ${found.state}.`,
  );
  if (!worksOn(now) || now.toISOString().slice(11) < "08:30") return;
  if (found.state === "brokering" && found.move === "ally")
    for (const { ally, on, answer } of found.asked)
      must(
        answer !== undefined || reminded.has(ally.id) || now < over(on, { bd: 2 }),
        "An ally who was asked is not reminded in time.",
      );
  const spans = CLOCKS[`${found.state}/${found.move}`] ?? [];
  const due = spans.filter((span) => over(position.since, span) <= now).length;
  const struck = Math.min(position.struck, spans.length);
  const name = `${found.state}/${found.move} since ${position.since}, on ${dateAt(now)}`;
  if (position.late) must(due === 0 || struck > 0, `Nothing was said at all: ${name}.`);
  else must(struck === due, `${struck} clocks have struck and not ${due}: ${name}.`);
}
