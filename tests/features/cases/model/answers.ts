import type { Answer } from "../../../../api/core/dispatch";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { checkRefusal } from "../../../kit/walk-engine/check-refusal";
import { must } from "../../../kit/walk-engine/must";
import type { Act } from "../../../kit/walk-engine/steps";
import type { Memory } from "./memory";
import { CALLERS_ONLY, nameOf, personIdOf } from "./people";
import { helpOf, isReady, mayLook, type Sight, sightOf } from "./sight";
import { wordsIn } from "./words";
import type { World } from "./world";

type Watch = World["watch"];

/** What somebody may see of every case at one moment. */
export interface Sights {
  readonly of: ReadonlyMap<string, Sight>;
  readonly help: ReadonlyMap<string, "words" | "kind" | "nothing">;
}

const HAND_VERBS = ["cases.invite", "cases.remind", "cases.advise"];
/** Here the reader's own cases are among the rest. */
const LISTS = ["page.mine", "cases.mine", "cases.board", "cases.desk"];
/** Verbs whose answer is not about a case that is there. */
const OWN_DRAFT = ["cases.ask", "cases.preview"];
/** How a case stands is the caller's to know; the others hear one of the rest. */
const CALLERS_TO_KNOW =
  /"state":"(cooling|worked|did-not-work|undetermined|quiet|dormant|expired|withdrawn|safety-exit|rematching)"|did-not-work|undetermined/;

/** What this person may see now. */
export function sightsOf(who: string, watch: Watch, memory: Memory, now: Date): Sights {
  const person = watch.profiles.get(personIdOf(who));
  const of = new Map<string, Sight>();
  const help = new Map<string, "words" | "kind" | "nothing">();
  if (person === undefined) return { of, help };
  for (const [pk, found] of watch.cases) {
    of.set(pk, sightOf(found, person, memory, now));
    help.set(pk, helpOf(found, person, memory));
  }
  return { of, help };
}

const ORDER: readonly Sight[] = ["nothing", "ended", "words", "all"];

/** Where two act at once, either of the two moments may be the one an answer speaks of. */
export function either(one: Sights, other: Sights): Sights {
  const of = new Map(one.of);
  for (const [pk, sight] of other.of)
    if (ORDER.indexOf(sight) > ORDER.indexOf(of.get(pk) ?? "nothing")) of.set(pk, sight);
  const help = new Map([...one.help, ...[...other.help].filter(([, each]) => each !== "nothing")]);
  return { of, help };
}

/** Whether for somebody there is no such case, so that the answer must be the one for a case that is not there. */
export function isNothing(act: Act, sights: Sights, watch: Watch, now: Date): boolean {
  const { caseId } = act.input;
  const found = typeof caseId === "string" ? watch.cases.get(caseId) : undefined;
  if (found === undefined) return false;
  if (HAND_VERBS.includes(act.verb)) return sights.help.get(found.pk) === "nothing";
  if (sights.of.get(found.pk) !== "nothing") return false;
  // Somebody who could offer but for the course or being away is told so.
  const person = watch.profiles.get(personIdOf(act.who));
  if (act.verb !== "cases.offer" || person === undefined) return true;
  return !mayLook(found, person, now) || isReady(person, now);
}

/** Holds an answer against everything somebody must not learn. */
export function checkAnswer(act: Act, answer: Answer, sights: Sights, watch: Watch, memory: Memory): void {
  const { who, verb } = act;
  const name = `${who} ${verb}`;
  const text = JSON.stringify(answer);
  if (answer.ok) memory.accepted.add(verb);
  checkRefusal(answer, name);
  if (OWN_DRAFT.includes(verb)) return;
  checkWords(act, text, sights, watch, memory);
  for (const caller of CALLERS_ONLY) {
    if (caller === who || !(text.includes(nameOf(caller)) || text.includes(personIdOf(caller)))) continue;
    const chosen = [...watch.cases.values()].some(
      (found) => found.caller.id === personIdOf(caller) && sights.of.get(found.pk) === "all",
    );
    must(chosen, `${name} names ${caller}, who has not chosen ${who}.`);
  }
  const found = typeof act.input.caseId === "string" ? watch.cases.get(act.input.caseId) : undefined;
  const own = found === undefined || found.caller.id === personIdOf(who);
  if (answer.ok && !own && !LISTS.includes(verb))
    must(!CALLERS_TO_KNOW.test(text), `${name} says what is the caller's to know.`);
}

function checkWords(act: Act, text: string, sights: Sights, watch: Watch, memory: Memory): void {
  const { who, verb } = act;
  const readsAsHelper = HAND_VERBS.includes(verb);
  for (const { kind, owner } of wordsIn(text)) {
    const name = `${who} reads with ${verb} the ${kind} of ${owner}`;
    const [by = "", pk = ""] = owner.split(".");
    if (kind === "secret") must(by === who, `${name}.`);
    if (kind === "need") {
      const id = memory.needs.get(owner) ?? "";
      const sight = sights.of.get(id);
      const helps = readsAsHelper && sights.help.get(id) === "words";
      must(sight === "all" || sight === "words" || helps, `${name}.`);
    }
    if (kind === "line") must(by === who || isCaller(watch.cases.get(pk), who), `${name}.`);
    if (kind === "goal") {
      const mine = by === who || isCaller(watch.cases.get(pk), who);
      must(mine && sights.of.get(pk) === "all", `${name}.`);
    }
  }
}

function isCaller(found: AllyshipCase | undefined, who: string): boolean {
  return found?.caller.id === personIdOf(who);
}
