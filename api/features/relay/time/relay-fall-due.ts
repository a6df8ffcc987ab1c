import { localDate, workingDaysLater } from "../../../core/calendar";
import type { Notice } from "../../../core/notice";
import type { Change } from "../../../core/outcome";
import type { Stored } from "../../../core/store";
import type { When } from "../../cases/case/move";
import { CLOSES_AS } from "../../cases/case/settle";
import { strikeTicks } from "../../cases/time/next-tick";
import { afterAsking } from "../case/after-asking";
import type { AnonymousCase } from "../case/anonymous-case";
import { ASKED, isOpen, silentFrom } from "../case/asked-due";
import { bothHaveWritten } from "../case/both-have-written";
import { relayChange } from "../case/relay-change";
import { morningOf, type RelayAct, relayTicksOf } from "../case/relay-clocks";
import { noted, type RelayDoing, releaseOf, stepTo, ticking } from "../case/relay-move";
import { isOver } from "../case/relay-state";
import { tellStaff } from "../case/tell-staff";
import { withPart } from "../case/with-part";
import { withoutAlly } from "../case/without-ally";
import { withoutVolunteer } from "../case/without-volunteer";

/** The case as it then is, and who hears of it. */
type Following = readonly [AnonymousCase, readonly Notice[]];

/**
 * What time has brought for an anonymous case whose `dueAt` has come: a change to commit, or nothing. Guarded by the case's
 * etag: on two machines at once, or twice, it happens once.
 */
export function relayFallDue(stored: Stored<AnonymousCase>, when: When): Change | undefined {
  const found = stored.doc;
  if (found.dueAt === undefined || new Date(found.dueAt) > when.now) return undefined;
  // Its season is settled: what was left of it goes, and who opened it stays for the audit.
  if (isOver(found.state))
    return {
      container: "cases",
      pk: found.pk,
      writes: [{ op: "delete", id: found.id, ifMatch: stored.etag }],
      notices: [],
    };
  const [after, notices] = followingOf(found, when);
  return relayChange(stored, after, when, { notices });
}

function followingOf(found: AnonymousCase, when: When): Following {
  if (found.state === "brokering" && found.turn === "ally") return askedDue(found, when);
  const since = morningOf(found.turnSince, when);
  const struck = strikeTicks(relayTicksOf(found), { struck: found.struck, since }, when);
  if (struck === undefined) return [ticking(found, when), []];
  if (struck.does === "put-off") return [{ ...found, dueAt: struck.until.toISOString() }, []];
  const { dueAt: _dueAt, ...rest } = found;
  const next = struck.nextAt === undefined ? rest : { ...rest, dueAt: onItsMorning(struck.nextAt, when) };
  return ACTS[struck.does]({ ...next, struck: struck.struck }, when);
}

/** After a late look the next one is counted from that minute: an hour is not kept with an anonymous case, whosever it is. */
function onItsMorning(at: Date, when: When): string {
  return morningOf(localDate(at, when.settings.calendar), when).toISOString();
}

const clock = (reason: string): RelayDoing => ({ by: "clock", reason });
const ping = ({ pk }: AnonymousCase): Notice => ({ to: "ping", caseId: pk });
const pool = ({ pk }: AnonymousCase): Notice => ({ to: "pool", caseId: pk });
const LEADS: Notice = { to: "role", role: "lead", verb: "relay.unclaimed" };
const volunteerOf = ({ volunteer }: AnonymousCase) =>
  volunteer === undefined ? [] : [tellStaff(volunteer.id)];
const allyOf = ({ ally }: AnonymousCase) => (ally === undefined ? [] : [tellStaff(ally.id)]);

const ACTS: Readonly<Record<RelayAct, (found: AnonymousCase, when: When) => Following>> = {
  "tell-pool": (found, when) => [noted(found, found, clock("pool"), when), [pool(found)]],
  "tell-lead": (found, when) => [noted(found, found, clock("lead"), when), [LEADS]],
  "tell-caller": (found, when) => [noted(found, found, clock("still-waiting"), when), [ping(found)]],
  "lead-answers": (found, when) => [
    noted(found, { ...found, withLead: true }, clock("with-lead"), when),
    [LEADS, ping(found)],
  ],
  "remind-volunteer": (found, when) => [noted(found, found, clock("remind"), when), volunteerOf(found)],
  "replace-volunteer": (found, when) => {
    const apart = found.volunteer === undefined ? found.apart : [...found.apart, found.volunteer.id];
    const after = withoutVolunteer({ ...found, apart }, clock("silence"), when);
    return [after, [...volunteerOf(found), pool(found), ping(found)]];
  },
  "ping-caller": (found, when) => [noted(found, found, clock("remind"), when), [ping(found)]],
  sleep: (found, when) => [
    stepTo(found, found, { state: "dormant", turn: "caller" }, clock("silence"), when),
    [ping(found)],
  ],
  withdraw: (found, when) => [
    stepTo(found, found, { state: "withdrawn", turn: "clock" }, clock("silence"), when),
    withPart(found),
  ],
  "remind-ally": (found, when) => [noted(found, found, clock("remind"), when), allyOf(found)],
  "release-ally": (found, when) => {
    const after = withoutAlly(found, clock("silence"), when);
    const waits = after.state === "received" ? [pool(found)] : [];
    return [after, [...allyOf(found), ...volunteerOf(found), ...waits, ping(found)]];
  },
  "close-undetermined": (found, when) => [
    stepTo(found, found, { state: "undetermined", turn: "clock" }, clock("silence"), when),
    withPart(found),
  ],
  settle: (found, when) => [
    stepTo(found, found, { state: settledAs(found), turn: "clock" }, clock("settled"), when),
    withPart(found),
  ],
};

/** R29: the caller's answer decides, where the two really had to do with each other. */
function settledAs(found: AnonymousCase): "worked" | "did-not-work" | "undetermined" {
  return bothHaveWritten(found) ? CLOSES_AS[found.verdict ?? "prefer-not-to-say"] : "undetermined";
}

/** While allies are asked: a reminder for each in time, then silence counts as a no, which leaves no mark. */
function askedDue(found: AnonymousCase, when: When): Following {
  const { calendar } = when.settings;
  const isPast = (on: string, days: number) =>
    workingDaysLater(morningOf(on, when), days, calendar) <= when.now;
  const silent = found.asked.filter(
    (each) => isOpen(each) && each.reminded && silentFrom(each, when) <= when.now,
  );
  if (silent.length > 0) {
    const asked = found.asked.map((each) =>
      silent.includes(each) ? { ...each, answer: "silent" as const } : each,
    );
    return gone(found, afterAsking({ ...found, asked }, when));
  }
  const late = found.asked.filter(
    (each) => isOpen(each) && !each.reminded && isPast(each.on, ASKED.reminder),
  );
  if (late.length > 0) {
    // She hears at the release: by the evening of a day, that is tomorrow.
    const remindedOn = localDate(new Date(releaseOf(when)), calendar);
    const asked = found.asked.map((each) =>
      late.includes(each) ? { ...each, reminded: true as const, remindedOn } : each,
    );
    return [ticking({ ...found, asked }, when), late.map((each) => tellStaff(each.ally.id))];
  }
  return gone(found, afterAsking(found, when));
}

function gone(found: AnonymousCase, after: AnonymousCase): Following {
  const caller = after.state === found.state ? [] : [ping(found)];
  return [after, [...volunteerOf(found), ...caller]];
}
