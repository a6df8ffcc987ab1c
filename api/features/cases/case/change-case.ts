import type { Notice, TellPerson } from "../../../core/notice";
import { type Change, type Decision, decided } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Stored, Write } from "../../../core/store";
import { opensAs, recordAccess } from "./access-log";
import type { AllyshipCase, Step } from "./case";
import { tellVolunteersOf } from "./notices";
import { partOf } from "./part";
import type { Seen } from "./seen";

/** What comes of a step besides the case itself. Whoever hears of it is named, or why nobody does. */
export interface Effects {
  readonly tell: readonly string[] | Exclude<Step["told"], number>;
  readonly pace?: NonNullable<TellPerson["pace"]>;
  readonly volunteers?: boolean;
  readonly notices?: readonly Notice[];
  readonly writes?: readonly Write[];
  /** Nothing of the case is needed any more. */
  readonly remove?: boolean;
}

/** The change that puts `after` in the place of `before`, guarded by its etag, and tells whom it concerns, content-free. */
export function changeOf(before: Stored<AllyshipCase>, after: AllyshipCase, effects: Effects): Change {
  const { tell, pace, volunteers = false, notices = [], writes = [], remove = false } = effects;
  const people = typeof tell === "string" ? [] : [...new Set(tell)];
  const told = people.map((personId) => tellOf(after, personId, pace));
  const asked: Notice[] = volunteers ? [tellVolunteersOf(after.pk)] : [];
  const heard = people.length + asked.length;
  const doc = withTold(before.doc, after, heard > 0 || typeof tell !== "string" ? heard : tell);
  const guarded: Write = remove
    ? { op: "delete", id: doc.id, ifMatch: before.etag }
    : { op: "replace", doc, ifMatch: before.etag };
  return {
    container: "cases",
    pk: after.pk,
    writes: [guarded, ...writes],
    notices: [...told, ...asked, ...notices],
  };
}

/** The same as a decision of the person who acts: they see the case as it now is. */
export function changeCase(
  before: Stored<AllyshipCase>,
  after: AllyshipCase,
  effects: Effects,
  scope: Scope,
): Decision<Seen> {
  const seen = { found: after, part: partOf(after, scope.me, scope) };
  // Who acts on a case has read it.
  const as = opensAs(partOf(before.doc, scope.me, scope));
  const read =
    as === undefined || before.doc.withoutWords === true ? [] : [recordAccess(before.doc, as, scope)];
  return decided(seen, changeOf(before, after, { ...effects, writes: [...(effects.writes ?? []), ...read] }));
}

/** "You have an update in Ally", with a button that opens this case. */
function tellOf(about: AllyshipCase, personId: string, pace: TellPerson["pace"] = "soon"): TellPerson {
  return { to: "person", personId, verb: "cases.show", input: { caseId: about.pk }, pace };
}

// Who hears of a step is known only here, so here it goes on record. A change without a step has nothing to record.
function withTold(before: AllyshipCase, after: AllyshipCase, told: Step["told"]): AllyshipCase {
  const last = after.steps[after.steps.length - 1];
  if (last === undefined || after.steps.length === before.steps.length) return after;
  return { ...after, steps: [...after.steps.slice(0, -1), { ...last, told }] };
}
