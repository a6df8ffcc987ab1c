import { type DatedBy, todayOf } from "../../../core/calendar";
import type { Person, Role } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { may } from "../../../core/verb";
import { ALLY_COURSE } from "../../learning/training";
import { EMPLOYEES } from "../../people/who-may";
import type { AllyshipCase, Someone } from "./case";
import { mayHelp, readsWords } from "./help-wanted";
import { type Part, partOf } from "./part";

/** What somebody sees of a case, by their part in it. */
export type Sight = "everything" | "words" | "category" | "ended" | "nothing";

const SIGHT: Readonly<Record<Part, Sight>> = {
  caller: "everything",
  ally: "everything",
  proposed: "everything",
  offering: "words",
  looking: "words",
  released: "ended",
  former: "ended",
  none: "nothing",
};

/** A group of people and what each of them sees now. `names` where the reader knows who they are. */
export interface Seeing {
  readonly who: string;
  readonly names: readonly string[];
  readonly sight: Sight;
}

/**
 * R11: who sees a case, found out by asking the rules that decide it (`partOf`, `mayHelp`, the verbs' `who`) about somebody of
 * each kind. Written down nowhere else, so it cannot say anything but what holds.
 */
export function whoSees(found: AllyshipCase, when: DatedBy): Seeing[] {
  const sight = (person: Person) => SIGHT[partOf(found, person, when)];
  const ofIds = (ids: readonly string[]) => ids.slice(0, 1).map((id) => probe(when, { id }));
  const unit = found.caller.unit;
  const matched = found.ally === undefined ? [] : [found.ally];
  const group = (who: string, people: readonly Person[], known: readonly Someone[] = []): Seeing[] =>
    people.slice(0, 1).map((person) => ({ who, names: known.map(({ name }) => name), sight: sight(person) }));
  const helper = probe(when, { id: "volunteer", roles: ["volunteer"], unit: "elsewhere" });
  const helps = mayHelp(found, helper);
  const hr = probe(when, { id: "hr", roles: ["hr"] });
  const offering = found.offers.map(({ ally }) => ally).filter(({ id }) => id !== found.ally?.id);
  const named = found.hiddenFrom.filter((id) => !found.line.includes(id));
  return [
    ...group("caller", [probe(when, { id: found.caller.id })], [found.caller]),
    ...group("ally", ofIds(matched.map(({ id }) => id)), matched),
    ...group("offering", ofIds(offering.map(({ id }) => id)), offering),
    ...group("own-unit", [probe(when, { id: "own", unit })]),
    ...group("other-units", [probe(when, { id: "other", unit: "elsewhere" })]),
    ...group("passed", ofIds([...found.passedOver, ...found.former].map(({ id }) => id))),
    ...group("line", ofIds(found.line)),
    ...group("named", ofIds(named)),
    {
      who: "volunteers",
      names: [],
      sight: helps ? (readsWords(found.helpWanted) ? "words" : "category") : "nothing",
    },
    { who: "hr", names: [], sight: may(EMPLOYEES, hr) ? sight(hr) : "nothing" },
  ];
}

const NAMED_ANYWAY = ["line", "named", "hr"];

/** The same in sentences, for a reader by their part: what is the caller's to know is said to the caller alone. */
export function sayWhoSees(
  found: AllyshipCase,
  part: Part,
  scope: Pick<Scope, "say" | "now" | "settings">,
): string[] {
  const { say } = scope;
  const mine = part === "caller";
  const knows = mine || part === "ally" || part === "proposed";
  const hidden = mine ? [] : knows ? ["named", "passed", "offering"] : ["named", "passed", "ally"];
  const lines = whoSees(found, scope)
    .filter(({ who }) => !hidden.includes(who))
    // Whoever sees nothing is named where somebody may wonder; the others are everybody else.
    .filter(({ who, sight }) => sight !== "nothing" || NAMED_ANYWAY.includes(who))
    .map(({ who, names, sight }) => {
      const side = mine ? "caller" : knows ? "ally" : "other";
      const key =
        [`cases.seen.who.${who}.${side}`, `cases.seen.who.${who}`].find((each) => say.has(each)) ?? "";
      return `${say(key, { names: names.join(", ") })}: ${say(`cases.seen.sight.${sight}`)}`;
    });
  return [...lines, `${say("cases.seen.who.else")}: ${say("cases.seen.sight.nothing")}`];
}

function probe(
  when: DatedBy,
  given: { readonly id: string; readonly unit?: string | null; readonly roles?: readonly Role[] },
): Person {
  const trained = [{ course: ALLY_COURSE, version: 1, on: todayOf(when) }];
  return { name: "", unit: "elsewhere", managers: [], roles: [], training: trained, ...given };
}
