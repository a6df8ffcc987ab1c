import { isDeepStrictEqual } from "node:util";
import type { Notice } from "../../api/core/notice";
import type { Profile } from "../../api/core/person";
import type { AllyshipCase, Step } from "../../api/features/cases/case/case";
import { areApart, Broken, earnedBy, type Memory, must, rememberOpened } from "./memory";
import { keyOf, VOLUNTEERS } from "./people";
import { checkPlaces } from "./places";
import { checkConsequence, isReminder } from "./reminders";
import { checkStanding } from "./standing";
import type { Act } from "./steps";
import { isInTable, TERMINAL, WITH_VERDICT } from "./table";
import { caseIn, noticesIn, type Seen } from "./watch";
import { wordsIn } from "./words";

/** Who may be behind the commits that are looked at, and what else is known at that moment. */
export interface Behind {
  readonly memory: Memory;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly acts: readonly Act[];
  /** Ids of those who acted. */
  readonly people: readonly string[];
  readonly clock: boolean;
}

/** Holds every commit against the table and the promises, in the order in which they happened. */
export function checkCommits(seen: readonly Seen[], before: Map<string, AllyshipCase>, behind: Behind): void {
  const { memory, profiles } = behind;
  for (const { container, pk, writes } of seen) {
    if (container !== "cases") continue;
    const was = before.get(pk);
    const is = caseIn(writes);
    const notices = noticesIn(writes);
    for (const notice of notices) checkContentFree(notice, pk);
    if (is === undefined) {
      must(notices.length === 0, "A commit that does not change the case tells somebody.");
      if (writes.some((write) => write.op === "delete" && write.id === "case")) {
        must(was?.emptied === true, "A case is removed that was not emptied before.");
        before.delete(pk);
      }
      continue;
    }
    if (was === undefined) rememberNew(is, behind);
    const steps = is.steps.slice(was?.steps.length ?? 0);
    must(steps.length <= 1, `${steps.length} steps in one commit.`);
    const [step] = steps;
    if (step === undefined) checkHousekeeping(was, is, notices);
    else checkStep(was, is, step, notices, behind);
    checkStanding(was, is, memory);
    checkPlaces(was, is, before, profiles);
    before.set(pk, is);
  }
}

function rememberNew(is: AllyshipCase, { memory, profiles, acts }: Behind): void {
  const asked = acts.find(({ verb, input }) => verb === "cases.open" && input.need === is.need);
  if (asked === undefined) throw new Broken("A case that nobody opened.");
  rememberOpened(memory, is, asked.input, profiles.get(is.caller.id)?.managers ?? []);
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
  if (is.emptied === true && was.emptied !== true) return;
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
  const { from, to, by, told, reason } = step;
  const name = `${from} to ${to} by ${by} (${reason})`;
  must(from === (was?.state ?? "draft") && to === is.state, `The record says ${name}, and it was not so.`);
  must(isInTable(from, by, to), `Not in the table: ${name}.`);
  checkWhose(is, was, by, behind, name);
  const people = notices.flatMap((notice) => (notice.to === "person" ? [notice.personId] : []));
  const asked = notices.filter((notice) => notice.to === "volunteers").length;
  const heard = people.length + asked;
  must(new Set(people).size === people.length, `Somebody is told twice of ${name}.`);
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

/** Of the two, the one who did not do it, where it changes how things stand for her too. */
function concerned(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  { from, to, by, reason }: Step,
): string[] {
  const ally = is.ally ?? was?.ally;
  if (was === undefined || ally === undefined || from === to || !FOR_BOTH.includes(to)) return [];
  // What the caller says of an allyship that is closed is hers alone.
  if (TERMINAL.includes(was.state)) return [];
  // What follows of leaving, on another of her requests, is said where she left.
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

/** Whoever is on record as having done it is among those who acted. */
function checkWhose(
  is: AllyshipCase,
  was: AllyshipCase | undefined,
  by: Step["by"],
  { people, clock }: Behind,
  name: string,
): void {
  const others = [...(was?.offers ?? []), ...is.offers].map(({ ally }) => ally.id);
  const mine = {
    clock: clock,
    caller: people.includes(is.caller.id) || clock,
    ally: people.some(
      (id) =>
        id !== is.caller.id &&
        (id === was?.ally?.id ||
          others.includes(id) ||
          !VOLUNTEERS.includes(keyOf(id) as never) ||
          keyOf(id) === "vera"),
    ),
    volunteer: people.some((id) => VOLUNTEERS.includes(keyOf(id) as never)),
  };
  must(mine[by], `On record is ${name}, and no ${by} acted.`);
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
    known.entered = { at: step.at, people };
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
      "She left, and in the same commit the ally was not out.",
    );
    const left = memory.apart.get(is.caller.id) ?? new Set();
    memory.apart.set(is.caller.id, left.add(parted.id));
  } else if (was?.state === "safety-exit") {
    must(people.length === 0, "Somebody is told of a case that was left by safety exit.");
  }
  for (const id of people)
    must(
      is.state === "safety-exit" || !areApart(memory, is.caller.id, id) || is.caller.id === id,
      `Somebody the caller has left is told of her case: ${name}.`,
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

/** What each kind of notice may hold: ids, and what is needed to keep it. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  person: ["to", "personId", "verb", "input", "pace"],
  volunteers: ["to", "caseId"],
};
const SHOWING = ["cases.show", "cases.mine", "cases.board", "cases.desk"];

/** "You have an update in Ally": a verb that only shows, the case and nothing else. */
function checkContentFree(notice: Notice, pk: string): void {
  const allowed = FIELDS[notice.to];
  if (allowed === undefined) return;
  const extra = Object.keys(notice).filter((field) => !allowed.includes(field));
  must(extra.length === 0, `A notice holds ${extra.join(", ")}.`);
  if (notice.to !== "person") return;
  must(SHOWING.includes(notice.verb), `A notice leads to ${notice.verb}.`);
  const said = Object.entries(notice.input).every(([field, value]) => field === "caseId" && value === pk);
  must(said, `A notice says more than where to look: ${JSON.stringify(notice.input)}.`);
}
