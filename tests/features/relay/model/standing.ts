import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { must } from "../../../kit/walk-engine/must";
import { type Behind, isHidden } from "./behind";
import { dateAt } from "./days";
import type { Known } from "./memory";
import { LOOKED_AFTER, MOVES, OVER, PAIRED } from "./table";

const SEALED = [
  "ask",
  "language",
  "allyship",
  "words",
  "hiddenFrom",
  "hiddenUnits",
  "briefs",
  "pseudonym",
  "name",
];

/** What must hold of every anonymous case as it stands, whoever did what. */
export function checkStanding(
  was: AnonymousCase | undefined,
  is: AnonymousCase,
  known: Known,
  behind: Behind,
): void {
  const { state, move, volunteer, ally, asked } = is;
  if (OVER.includes(state)) {
    const left = SEALED.filter((field) => field in is);
    must(left.length === 0, `Over, and the case still holds ${left.join(", ")}.`);
    must(
      is.closedOn !== undefined && is.dueAt !== undefined,
      "Over, and nobody knows since when, or when it goes.",
    );
    must(was === undefined || !OVER.includes(was.state), "What was over goes on.");
    return;
  }
  must(MOVES[state]?.includes(move) === true, `In ${state} it is the ${move}'s move.`);
  must(is.moveSince <= dateAt(behind.now), "It is somebody's move from a day to come on.");
  if (LOOKED_AFTER.includes(state)) must(volunteer !== undefined, `${state}, and nobody looks after it.`);
  if (state === "received") must(volunteer === undefined, "It waits for a volunteer and has one.");
  if (PAIRED.includes(state)) must(ally !== undefined, `${state}, and nobody is the ally.`);
  if (!PAIRED.includes(state) && state !== "closing" && state !== "cooling")
    must(ally === undefined, `${state}, and somebody is the ally.`);
  const open = asked.filter(({ answer }) => answer === undefined);
  if (state === "brokering")
    must(
      (move === "ally") === open.length > 0,
      `${open.length} have still to answer, and it is the ${move}'s move.`,
    );
  else if (state !== "received") must(open.length === 0, `An ally is still asked in ${state}.`);
  checkPeople(was, is, known, behind);
}

function checkPeople(was: AnonymousCase | undefined, is: AnonymousCase, known: Known, behind: Behind): void {
  const { volunteer, ally, asked } = is;
  const { watch, now, acts } = behind;
  const ids = asked.map((each) => each.ally.id);
  must(ids.length <= 3, `${ids.length} allies were asked.`);
  must(new Set(ids).size === ids.length, "One ally was asked twice.");
  if (volunteer !== undefined) {
    must(!isHidden(known, volunteer.id, watch), "A volunteer for whom it does not exist looks after it.");
    must(!is.apart.includes(volunteer.id), "A volunteer who stepped aside looks after it.");
    must(!ids.includes(volunteer.id), "Volunteer and ally of one case are one person.");
    must(
      was?.volunteer === undefined || was.volunteer.id === volunteer.id,
      "A volunteer takes another's place.",
    );
  }
  if (ally !== undefined) {
    must(ids.includes(ally.id), "The ally was never asked.");
    must(was?.ally === undefined || was.ally.id === ally.id, "An ally takes another's place.");
  }
  for (const id of was?.apart ?? []) must(is.apart.includes(id), "Whoever stepped aside is let in again.");
  for (const { ally: each, on } of asked.slice(was?.asked.length ?? 0)) {
    const person = watch.profiles.get(each.id);
    const { away, places } = person?.availability ?? { away: false, places: 3 };
    const trained = person?.training.some(
      (training) => new Date(training.on).getTime() + 365 * 86_400_000 > now.getTime(),
    );
    must(trained === true && !away && places > 0, "An ally is asked who is not trained, or not there.");
    must(person?.roles.includes("ally") === true, "Somebody is asked who is no ally.");
    must(!was?.apart.includes(each.id), "An ally is asked who stepped aside.");
    must(!known.claimed.has(each.id), "An ally is asked who was its volunteer.");
    must(on === dateAt(now) && acts.length > 0, "An ally is asked by nobody.");
  }
  // Anybody may be asked; whom the caller keeps it from has no part in it, and to the volunteer looks like one who does not answer.
  for (const { ally: each, answer } of asked.filter(({ ally: { id } }) => isHidden(known, id, watch))) {
    must(!is.people.includes(each.id), "Somebody for whom it does not exist has a part in it.");
    must(answer !== "yes" && answer !== "no", "Somebody for whom it does not exist answers.");
  }
  const claims = is.volunteer !== undefined && was?.volunteer === undefined && was !== undefined;
  if (claims && acts.length === 1) checkOneAtATime(is, behind);
}

/** A volunteer words one at a time: what a caller did since the last release they cannot know of. */
function checkOneAtATime(is: AnonymousCase, { watch, now }: Behind): void {
  for (const each of watch.cases.values()) {
    const known = each.before === undefined || each.releasedAt <= now.toISOString();
    if (each.pk === is.pk || each.volunteer?.id !== is.volunteer?.id || !known) continue;
    must(!(each.state === "triage" && each.move === "volunteer"), "A volunteer has two to word at a time.");
  }
}
