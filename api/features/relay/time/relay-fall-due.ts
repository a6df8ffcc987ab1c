import { localDate } from "../../../core/calendar";
import type { Notice } from "../../../core/notice";
import type { Change } from "../../../core/outcome";
import type { Stored } from "../../../core/store";
import { nextDue } from "../../../lifecycle/next-due";
import type { When } from "../../../lifecycle/when";
import { CLOSES_AS } from "../../cases/case/settle";
import { tellRoleOf } from "../../people/tell-role";
import { afterAsking } from "../case/after-asking";
import type { AnonymousCase } from "../case/anonymous-case";
import { hasYetToAnswer, remindedFrom, silentFrom } from "../case/asked-due";
import { bothHaveWritten } from "../case/both-have-written";
import { pingCallerOf, tellPoolOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { morningOf, type RelayAct, relayTicksOf } from "../case/relay-clocks";
import { type RelayCause, relayMoveTo, relayNote, releaseOf, withNextRelayClock } from "../case/relay-move";
import { isOver } from "../case/relay-state";
import { tellAsked } from "../case/tell-asked";
import { tellStaff } from "../case/tell-staff";
import { withPart } from "../case/with-part";
import { withoutAlly } from "../case/without-ally";
import { withoutVolunteer } from "../case/without-volunteer";

/** The case as it then is, and who hears of it. */
type Effect = readonly [AnonymousCase, readonly Notice[]];

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
  const [after, notices] = effectOf(found, when);
  return relayChange(stored, after, when, { notices });
}

function effectOf(found: AnonymousCase, when: When): Effect {
  if (found.state === "brokering" && found.move === "ally") return askedDue(found, when);
  const since = morningOf(found.moveSince, when);
  const next = nextDue(relayTicksOf(found, when.settings), { struck: found.struck, since }, when);
  if (next === undefined) return [withNextRelayClock(found, when), []];
  if (next.does === "put-off") return [{ ...found, dueAt: next.until.toISOString() }, []];
  const { dueAt: _dueAt, ...rest } = found;
  const dated = next.nextAt === undefined ? rest : { ...rest, dueAt: onItsMorning(next.nextAt, when) };
  return ACTS[next.does]({ ...dated, struck: next.struck }, when);
}

/** After a late look the next one is counted from that minute: an hour is not kept with an anonymous case, whosever it is. */
function onItsMorning(at: Date, when: When): string {
  return morningOf(localDate(at, when.settings.calendar), when).toISOString();
}

const clock = (reason: string): RelayCause => ({ by: "clock", reason });
const ping = ({ pk }: AnonymousCase): Notice => pingCallerOf(pk);
const pool = ({ pk }: AnonymousCase): Notice => tellPoolOf(pk);
const LEADS = tellRoleOf("lead", "relay.unclaimed");
const volunteerOf = ({ volunteer }: AnonymousCase) =>
  volunteer === undefined ? [] : [tellStaff(volunteer.id)];
const allyOf = ({ ally }: AnonymousCase) => (ally === undefined ? [] : [tellStaff(ally.id)]);

const ACTS: Readonly<Record<RelayAct, (found: AnonymousCase, when: When) => Effect>> = {
  "tell-pool": (found, when) => [relayNote(found, found, clock("pool"), when), [pool(found)]],
  "tell-lead": (found, when) => [relayNote(found, found, clock("lead"), when), [LEADS]],
  "tell-caller": (found, when) => [relayNote(found, found, clock("still-waiting"), when), [ping(found)]],
  "lead-answers": (found, when) => [
    relayNote(found, { ...found, withLead: true }, clock("with-lead"), when),
    [LEADS, ping(found)],
  ],
  "remind-volunteer": (found, when) => [relayNote(found, found, clock("remind"), when), volunteerOf(found)],
  "replace-volunteer": (found, when) => {
    const apart = found.volunteer === undefined ? found.apart : [...found.apart, found.volunteer.id];
    const after = withoutVolunteer({ ...found, apart }, clock("silence"), when);
    return [after, [...volunteerOf(found), pool(found), ping(found)]];
  },
  "ping-caller": (found, when) => [relayNote(found, found, clock("remind"), when), [ping(found)]],
  sleep: (found, when) => [
    relayMoveTo(found, found, { state: "dormant", move: "caller" }, clock("silence"), when),
    [ping(found)],
  ],
  withdraw: (found, when) => [
    relayMoveTo(found, found, { state: "withdrawn", move: "clock" }, clock("silence"), when),
    withPart(found),
  ],
  "remind-ally": (found, when) => [relayNote(found, found, clock("remind"), when), allyOf(found)],
  "release-ally": (found, when) => {
    const after = withoutAlly(found, clock("silence"), when);
    const waits = after.state === "received" ? [pool(found)] : [];
    return [after, [...allyOf(found), ...volunteerOf(found), ...waits, ping(found)]];
  },
  "close-undetermined": (found, when) => [
    relayMoveTo(found, found, { state: "undetermined", move: "clock" }, clock("silence"), when),
    withPart(found),
  ],
  settle: (found, when) => [
    relayMoveTo(found, found, { state: settledAs(found), move: "clock" }, clock("settled"), when),
    withPart(found),
  ],
};

/** R29: the caller's answer decides, where the two really had to do with each other. */
function settledAs(found: AnonymousCase): "worked" | "did-not-work" | "undetermined" {
  return bothHaveWritten(found) ? CLOSES_AS[found.verdict ?? "prefer-not-to-say"] : "undetermined";
}

/** While allies are asked: a reminder for each in time, then silence counts as a no, which leaves no mark. */
function askedDue(found: AnonymousCase, when: When): Effect {
  const { calendar } = when.settings;
  const silent = found.asked.filter(
    (each) => hasYetToAnswer(each) && each.reminded && silentFrom(found, each, when) <= when.now,
  );
  if (silent.length > 0) {
    const asked = found.asked.map((each) =>
      silent.includes(each) ? { ...each, answer: "silent" as const } : each,
    );
    return gone(found, afterAsking({ ...found, asked }, when));
  }
  const late = found.asked.filter(
    (each) => hasYetToAnswer(each) && !each.reminded && remindedFrom(found, each, when) <= when.now,
  );
  if (late.length > 0) {
    // They hear at the release: by the evening of a day, that is tomorrow.
    const remindedOn = localDate(new Date(releaseOf(when)), calendar);
    const asked = found.asked.map((each) =>
      late.includes(each) ? { ...each, reminded: true as const, remindedOn } : each,
    );
    return [withNextRelayClock({ ...found, asked }, when), tellAsked(found, late)];
  }
  return gone(found, afterAsking(found, when));
}

function gone(found: AnonymousCase, after: AnonymousCase): Effect {
  const caller = after.state === found.state ? [] : [ping(found)];
  return [after, [...volunteerOf(found), ...caller]];
}
