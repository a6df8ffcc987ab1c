import { isDeepStrictEqual } from "node:util";
import { tellsPerson } from "../../../../api/core/notice";
import type { AnonymousCase, RelayStep } from "../../../../api/features/relay/case/anonymous-case";
import type { RelayMessage } from "../../../../api/features/relay/case/relay-message";
import { readCode } from "../../../../api/host/kit/read-code";
import { checkToldOnce, noticesIn } from "../../../kit/walk-engine/check-notice";
import { checkRecord, sayMoved, stepAdded } from "../../../kit/walk-engine/check-record";
import { must } from "../../../kit/walk-engine/must";
import type { Seen } from "../../../kit/walk-engine/watch";
import { type Behind, isHidden } from "./behind";
import { checkAsked, checkClock, positionOf } from "./clocks";
import { earnedBy } from "./credits";
import { dateAt, releaseAfter } from "./days";
import type { Known, Memory } from "./memory";
import { personIdOf } from "./people";
import { checkStanding } from "./standing";
import { checkStored } from "./stored";
import { isInTable, LOOKED_AFTER, OVER } from "./table";
import { marksIn, normal } from "./words";

/** Holds every commit against the table and the promises, in the order in which they happened. */
export function checkCommits(
  seen: readonly Seen[],
  checked: Map<string, AnonymousCase>,
  behind: Behind,
): void {
  const { memory, watch } = behind;
  const codes = [...memory.cases.values()].map(({ code }) => code);
  for (const each of seen) {
    checkStored(each, codes);
    if (each.container === "seasons") rememberPosted(each, memory);
    if (each.container !== "cases") continue;
    const was = checked.get(each.pk);
    const is = watch.caseIn(each.writes);
    if (is === undefined) {
      checkWithoutCase(each, was);
      if (each.writes.some((write) => write.op === "delete" && write.id === "case")) checked.delete(each.pk);
      continue;
    }
    if (was === undefined) rememberSent(is, behind);
    const known = memory.cases.get(each.pk);
    must(known !== undefined, "A case that nobody sent.");
    if (was !== undefined && isDeepStrictEqual(was, is)) {
      must(messagesIn(each).length === 0, "A message was written, and the case does not know.");
      continue;
    }
    checkChange(was, is, each, known, behind);
    checked.set(each.pk, is);
  }
}

/** What is written beside a case without it: that somebody opened it, and what became of notices. */
function checkWithoutCase({ writes }: Pick<Seen, "writes">, was: AnonymousCase | undefined): void {
  for (const write of writes) {
    if (write.op === "delete" && write.id === "case")
      must(was !== undefined && OVER.includes(was.state), "A case is removed that is not over.");
  }
  must(messagesIn({ writes }).length === 0, "A message was written, and the case does not know.");
}

function rememberSent(is: AnonymousCase, { memory, acts }: Behind): void {
  const sent = acts.find(
    ({ verb, input }) =>
      verb === "relay.send" && typeof input.code === "string" && readCode(input.code).caseId === is.pk,
  );
  must(sent !== undefined, "A case that nobody sent.");
  const {
    code,
    hideFrom = [],
    hideUnits = [],
    kind = "one-off",
  } = sent.input as {
    code: string;
    hideFrom?: string[];
    hideUnits?: string[];
    kind?: string;
  };
  memory.cases.set(is.pk, {
    pk: is.pk,
    code,
    caller: sent.who,
    hideFrom,
    hideUnits,
    gone: new Set(),
    asked: new Set(),
    claimed: new Set(),
    reminded: new Map(),
    briefed: false,
    allyship: kind,
    toVolunteer: 0,
    fromVolunteer: 0,
    toAlly: 0,
    fromAlly: 0,
    position: positionOf(is),
  });
}

function checkChange(
  was: AnonymousCase | undefined,
  is: AnonymousCase,
  seen: Seen,
  known: Known,
  behind: Behind,
): void {
  const { memory, now } = behind;
  const step = stepAdded(was, is);
  if (step === undefined) checkQuiet(was, is);
  else checkStep(was, is, step, behind, known);
  const notices = noticesIn(seen.writes);
  const heard = notices.flatMap((notice) =>
    tellsPerson(notice) ? [notice.personId] : notice.to === "ping" ? ["caller"] : [],
  );
  checkToldOnce(heard, step?.reason);
  for (const id of heard)
    must(!isHidden(known, id, behind.watch), "Somebody is told of a case that does not exist for them.");
  rememberTexts(is, seen, memory, now);
  countMessages(was, is, seen, known);
  checkStanding(was, is, known, behind);
  if (was !== undefined) {
    checkAsked(was, is, known, { now, heard, hidden: (id) => isHidden(known, id, behind.watch) });
    if (step?.by === "clock") checkClock(was, is, step, known, now);
  }
  rememberStep(was, is, step, known, behind);
  const position = positionOf(is);
  if (position.key !== known.position.key) known.position = position;
  else if (step?.by === "clock") {
    known.position.struck += 1;
    for (const who of heard) known.position.heard.push({ at: now.getTime(), who });
  }
  memory.reached.add(is.state);
}

/** What leaves no step leaves state, volunteer and ally as they are. */
function checkQuiet(was: AnonymousCase | undefined, is: AnonymousCase): void {
  must(was !== undefined, "A case begins without a step.");
  must(was.state === is.state, `From ${was.state} to ${is.state}, and no step says so.`);
  must(was.volunteer?.id === is.volunteer?.id, `Another volunteer in ${is.state}, and no step says so.`);
  must(was.ally?.id === is.ally?.id, `Another ally in ${is.state}, and no step says so.`);
}

function checkStep(
  was: AnonymousCase | undefined,
  is: AnonymousCase,
  step: RelayStep,
  { acts, now }: Behind,
  known: Known,
): void {
  const name = sayMoved(step);
  must(
    isDeepStrictEqual(Object.keys(step).sort(), ["by", "from", "on", "reason", "to"]),
    `A step knows more: ${name}.`,
  );
  must(step.on === dateAt(now), `On another day than today: ${name}.`);
  must(!/[0-9a-f]{8}/.test(JSON.stringify(step)), `A step has an id in it: ${name}.`);
  const ids = acts.map(({ who }) => personIdOf(who));
  const mine = {
    caller: acts.some(({ input }) => typeof input.code === "string" && normal(input.code) === known.code),
    volunteer: ids.some((id) => id === was?.volunteer?.id || id === is.volunteer?.id),
    ally: ids.some((id) => id === was?.ally?.id || known.asked.has(id)),
    lead: acts.some(({ who }) => who === "farid"),
    // That the last of three says no is on record as time's doing.
    clock: acts.length === 0 || step.reason === "nobody",
  };
  checkRecord(was, is, step, { isInTable, acted: () => mine[step.by] });
}

function rememberTexts(is: AnonymousCase, seen: Seen, { texts }: Memory, now: Date): void {
  const { pk } = seen;
  const put = (text: string, value: Parameters<typeof texts.set>[1]) => {
    for (const mark of marksIn(text)) if (!texts.has(mark)) texts.set(mark, value);
  };
  const releasedAt = releaseAfter(now);
  if (is.words !== undefined) put(is.words, { pk, kind: "own", by: "caller", releasedAt });
  for (const { text, version, by } of is.briefs ?? [])
    put(text, { pk, kind: "brief", version, by, releasedAt });
  for (const text of reflectionsIn(seen)) put(text, { pk, kind: "reflection", by: "ally", releasedAt });
  for (const message of messagesIn(seen)) {
    const { by, to, words } = message;
    must(
      message.releasedAt === releaseAfter(now),
      "A message is let out at another time than the next of the day's two.",
    );
    const ally = by === "ally" || to === "ally" ? is.ally?.id : undefined;
    put(words, { pk, kind: "message", by, to, releasedAt, ...(ally !== undefined && { ally }) });
  }
}

/** What an ally wrote for their own learning: nobody reads it. */
function reflectionsIn({ writes }: Seen): string[] {
  return writes.flatMap((write) =>
    "doc" in write && write.doc.kind === "relay-reflection" ? [JSON.stringify(write.doc)] : [],
  );
}

function messagesIn({ writes }: Pick<Seen, "writes">): RelayMessage[] {
  return writes.flatMap((write) =>
    write.op === "create" && write.doc.kind === "relay-message" && !isMove(writes, write.doc.id)
      ? [write.doc as RelayMessage]
      : [],
  );
}

/** Taken away and put back as it was, at night. */
function isMove(writes: Seen["writes"], id: string): boolean {
  return writes.some((write) => write.op === "delete" && write.id === id);
}

function countMessages(was: AnonymousCase | undefined, is: AnonymousCase, seen: Seen, known: Known): void {
  const written = messagesIn(seen);
  must(written.length <= 1, "Two messages in one commit.");
  for (const { by, to } of written) {
    if (by === "caller") known[to === "ally" ? "toAlly" : "toVolunteer"] += 1;
    else known[by === "ally" ? "fromAlly" : "fromVolunteer"] += 1;
    const helped = is.state === "triage" || is.state === "guided";
    const theirs = by === "ally" || to === "ally";
    if ((helped && !theirs) || (is.state.endsWith("active") && theirs))
      must(is.move === to, `After a message from ${by} to ${to} it is the ${is.move}'s move.`);
    must(was?.state === is.state, "A message changes where a case stands.");
  }
}

function rememberStep(
  was: AnonymousCase | undefined,
  is: AnonymousCase,
  step: RelayStep | undefined,
  known: Known,
  behind: Behind,
): void {
  const { memory, now, acts } = behind;
  for (const { ally } of is.asked) known.asked.add(ally.id);
  for (const id of is.apart) known.gone.add(id);
  if (is.volunteer !== undefined) known.claimed.add(is.volunteer.id);
  if (was?.volunteer !== undefined && is.volunteer?.id !== was.volunteer.id) {
    known.gone.add(was.volunteer.id);
    must(is.apart.includes(was.volunteer.id), "A volunteer is gone, and the case still exists for them.");
  }
  const said = acts.find(({ verb, input }) => verb === "relay.verdict" && normal(input.code) === known.code);
  if (said !== undefined && acts.length === 1 && (is.state === "cooling" || was?.state === "cooling"))
    if (OVER.includes(is.state) === false) known.verdict = String(said.input.verdict);
  if (acts.length === 2 && is.verdict !== undefined) known.verdict = is.verdict;
  if (was?.ally?.id !== is.ally?.id) {
    known.toAlly = 0;
    known.fromAlly = 0;
    delete known.namedFrom;
    delete known.revealedFirst;
    if (is.ally === undefined) delete known.matchedOn;
    else known.matchedOn = dateAt(now);
  }
  if (step?.reason === "brief") known.briefed = true;
  if (step?.by === "caller" && (step.to === "guided" || step.to === "brokering"))
    known.approved = is.briefs?.at(-1)?.version ?? 0;
  if (step?.reason === "reveal-first") known.revealedFirst = now.getTime();
  if (step?.to === "named-active" && step.from !== step.to) {
    const day = now.getTime() - (known.revealedFirst ?? now.getTime()) >= 86_400_000;
    must(day, "A name is given within 24 hours of the first word of it.");
    known.namedFrom = releaseAfter(now);
  }
  if (step?.to === "closing" && step.from !== "closing") known.finishedOn = dateAt(now);
  if (step?.to === "cooling" && step.from !== "cooling") known.coolingFrom = dateAt(now);
  if (OVER.includes(is.state) && was !== undefined && !OVER.includes(was.state)) {
    known.closedOn = dateAt(now);
    memory.earned.push(...earnedBy(was, is, known, now));
    must(!LOOKED_AFTER.includes(is.state), "Over, and somebody looks after it.");
  }
}

function rememberPosted({ writes }: Seen, memory: Memory): void {
  for (const write of writes) {
    if (!("doc" in write) || write.doc.kind !== "entry") continue;
    const { seasonId, unit, type, points } = write.doc as unknown as Record<string, unknown>;
    memory.posted.push(`${seasonId} ${unit} ${type} ${points}`);
  }
}
