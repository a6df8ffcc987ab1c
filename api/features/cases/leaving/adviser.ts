import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { type AllyshipCase, type Someone, someoneIn } from "../case/case";

/**
 * A volunteer without a tie to either of the two (points.md, conflict list): of neither's unit, outside the reporting
 * line, with no part in the case, not one from whom the caller keeps it. The same one however often it is asked.
 */
export function adviserFor(
  found: AllyshipCase,
  volunteers: readonly Profile[],
  { digest }: Pick<Scope, "digest">,
): Someone | undefined {
  const near = new Set([...found.people, ...found.line, ...found.hiddenFrom]);
  const units = [found.caller.unit, found.ally?.unit];
  const free = volunteers.filter(
    ({ pk, unit, managers }) =>
      !near.has(pk) &&
      unit !== null &&
      !units.includes(unit) &&
      !managers.includes(found.caller.id) &&
      !(found.ally !== undefined && managers.includes(found.ally.id)),
  );
  const [first] = free
    .map((volunteer) => ({ volunteer, order: digest(found.pk, volunteer.pk) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return first && someoneIn(first.volunteer);
}
