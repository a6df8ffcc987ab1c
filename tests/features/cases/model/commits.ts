import { isDeepStrictEqual } from "node:util";
import { type Notice, tellsPerson } from "../../../../api/core/notice";
import type { AllyshipCase, Step } from "../../../../api/features/cases/case/case";
import { checkNotice, checkToldOnce, noticesIn } from "../../../kit/walk-engine/check-notice";
import { checkRecord, sayMoved, stepAdded } from "../../../kit/walk-engine/check-record";
import { Broken, must } from "../../../kit/walk-engine/must";
import type { Act } from "../../../kit/walk-engine/steps";
import type { Seen } from "../../../kit/walk-engine/watch";
import { areApart, earnedBy, type Memory, rememberOpened } from "./memory";
import { keyOf, VOLUNTEERS } from "./people";
import { checkPlaces } from "./places";
import { checkConsequence, isReminder } from "./reminders";
import { checkStanding } from "./standing";
import { isInTable, TERMINAL, WITH_VERDICT } from "./table";
import { wordsIn } from "./words";
import type { World } from "./world";

/** Who may be behind the commits that are looked at, and what else is known at that moment. */
export interface Behind {
  readonly memory: Memory;
  readonly watch: World["watch"];
  readonly acts: readonly Act[];
  /** Ids of those who acted. */
  readonly people: readonly string[];
  readonly clock: boolean;
}

/** Holds every commit against the table and the promises, in the order in which they happened. */
export function checkCommits(seen: readonly Seen[], before: Map<string, AllyshipCase>, behind: Behind): void {
  const { memory, watch } = behind;
  for (const { container, pk, writes } of seen) {
    if (container !== "cases") continue;
    const was = before.get(pk);
    const is = watch.caseIn(writes);
    const notices = noticesIn(writes);
    for (const notice of notices) checkContentFree(notice, pk);
    if (is === undefined) {
      must(notices.length === 0, "A commit that does not change the case tells somebody.");
      if (writes.some((write) => write.op === "delete" && write.id === "case")) {
        must(was?.withoutWords === true, "A case is removed that was not emptied before.");
        before.delete(pk);
      }
      continue;
    }
    if (was === undefined) rememberNew(is, behind);
    const step = stepAdded(was, is);
    if (step === undefined) checkHousekeeping(was, is, notices);
    else checkStep(was, is, step, notices, behind);
    checkStanding(was, is, memory);
    checkPlaces(was, is, before, watch.profiles);
    before.set(pk, is);
  }
}

function rememberNew(is: AllyshipCase, { memory, watch, acts }: Behind): void {
  const asked = acts.find(({ verb, input }) => verb === "cases.open" && input.need === is.need);
  if (asked === undefined) throw new Broken("A case that nobody opened.");
  rememberOpened(memory, is, asked.input, watch.profiles.get(is.caller.id)?.managers ?? []);
  for (const { owner } of wordsIn(is.need)) memory.needs.set(owner, is.pk);
}

/** Beside a step only this happens: a clock waits for a working day, words are emptied. */
function checkHousekeeping(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  notices: readonly Notice[],
): void {
  must(was !== undefined, "A case begins without a step.");
  must(notices.length === 0, "Somebody is told of something that is on no record.");
  if (is.withoutWords === true && was.withoutWords !== true) return;
  const { dueAt: _was, ...before } = was;
  const { dueAt: _is, ...after } = is;
  must(isDeepStrictEqual(before, after), "A case changed, and no step says so.");
}

function checkStep(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  step: Step,
  notices: readonly Notice[],
  behind: Behind,
): void {
  const { from, to, by, told } = step;
  const name = sayMoved(step);
  checkRecord(was, is, step, { isInTable, acted: () => hasActed(was, is, by, behind) });
  const people = notices.flatMap((notice) => (tellsPerson(notice) ? [notice.personId] : []));
  const asked = notices.filter((notice) => notice.to === "volunteers").length;
  const heard = people.length + asked;
  checkToldOnce(people, name);
  if (typeof told === "number") must(told > 0 && told === heard, `${name}: ${told} told, ${heard} notices.`);
  else must(heard === 0, `${name}: the record says ${told}, and ${heard} were told.`);
  const wasOver = was !== undefined && TERMINAL.includes(was.state);
  if (wasOver && to !== from) {
    const season = (at = "") => at.slice(0, 4);
    must(WITH_VERDICT.includes(was.state) && by === "caller", `What was over goes on: ${name}.`);
    must(season(was.closedAt) === season(step.at), `A verdict changes after its season: ${name}.`);
  }
  for (const id of concerned(was, is, step))
    must(people.includes(id), `Whom it concerns most does not hear of it: ${name}.`);
  remember(was, is, step, people, behind.memory, name);
}

/** Of the two, the one who did not do it, where it changes how things stand for them too. */
function concerned(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  { from, to, by, reason }: Step,
): string[] {
  const ally = is.ally ?? was?.ally;
  if (was === undefined || ally === undefined || from === to || !FOR_BOTH.includes(to)) return [];
  // What the caller says of an allyship that is closed is theirs alone.
  if (TERMINAL.includes(was.state)) return [];
  // What follows of leaving, on another of the caller's requests, is said where they left.
  if (was.former.some(({ id }) => id === ally.id) || reason === "leave") return [];
  if (by === "caller") return from === "quiet" && to === "active" ? [] : [ally.id];
  return by === "ally" && from !== "open" && to !== "offered" && to !== "open" ? [is.caller.id] : [];
}

const FOR_BOTH = [
  "proposed",
  "agreeing",
  "active",
  "nudged",
  "rematching",
  "closing",
  "withdrawn",
  "undetermined",
];

/** Whether whoever is on record as having done it is among those who acted. */
function hasActed(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  by: Step["by"],
  { people, clock }: Behind,
): boolean {
  const others = [...(was?.offers ?? []), ...is.offers].map(({ ally }) => ally.id);
  const isVolunteer = (id: string) => VOLUNTEERS.includes(keyOf(id) as never);
  const mayBeAlly = (id: string) =>
    id !== is.caller.id &&
    (id === was?.ally?.id || others.includes(id) || !isVolunteer(id) || keyOf(id) === "vera");
  if (by === "clock") return clock;
  if (by === "caller") return people.includes(is.caller.id) || clock;
  return by === "ally" ? people.some(mayBeAlly) : people.some(isVolunteer);
}

function remember(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  step: Step,
  people: readonly string[],
  memory: Memory,
  name: string,
): void {
  const known = memory.cases.get(is.pk);
  memory.reached.add(is.state);
  if (known === undefined) throw new Broken("A case that nobody opened.");
  const anew = was === undefined || was.since !== is.since || was.state !== is.state;
  if (was !== undefined) checkConsequence(was, is, step, known, name);
  if (isReminder(step)) known.reminders = [...known.reminders, { at: step.at, people }];
  if (anew) {
    known.reminders = [];
    known.movedTo = { at: step.at, people };
  }
  const parted = was?.ally;
  const wasTogether = parted !== undefined && was?.state !== "proposed";
  if (wasTogether && is.ally?.id !== parted.id) known.gone.add(parted.id);
  for (const { id } of is.former) known.gone.add(id);
  if (is.state === "worked" || was?.state === "worked") rememberPoints(was, is, memory);
  if (is.state === "safety-exit" && was !== undefined && was.state !== "safety-exit") {
    must(parted !== undefined, `A safety exit from nobody: ${name}.`);
    must(
      is.ally === undefined && is.former.some(({ id }) => id === parted.id),
      "The caller left, and in the same commit the ally was not out.",
    );
    const left = memory.apart.get(is.caller.id) ?? new Set();
    memory.apart.set(is.caller.id, left.add(parted.id));
  } else if (was?.state === "safety-exit") {
    must(people.length === 0, "Somebody is told of a case that was left by safety exit.");
  }
  for (const id of people)
    must(
      is.state === "safety-exit" || !areApart(memory, is.caller.id, id) || is.caller.id === id,
      `Somebody the caller has left is told of that caller's case: ${name}.`,
    );
}

function rememberPoints(was: AllyshipCase | undefined, is: AllyshipCase, memory: Memory): void {
  if (was?.state === "worked" && was.revision === is.revision) return;
  for (const each of memory.earned)
    if (was?.state === "worked" && each.caseId === is.pk && each.revision === was.revision)
      each.takenBack = true;
  const earned = is.state === "worked" ? earnedBy(is) : undefined;
  if (earned !== undefined) memory.earned.push(earned);
}

/** What each kind of notice may hold. The rest are no news for anybody. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  person: ["to", "personId", "verb", "input", "pace"],
  volunteers: ["to", "caseId"],
};
const PAGES = ["cases.show", "page.mine", "cases.board", "cases.desk"];

/** A notice says the case and nothing else. */
function checkContentFree(notice: Notice, pk: string): void {
  if (!(notice.to in FIELDS)) return;
  const says = (field: string, value: string) => field === "caseId" && value === pk;
  checkNotice(notice, { fields: FIELDS, pages: PAGES, says });
}
