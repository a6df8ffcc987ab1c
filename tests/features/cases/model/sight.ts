import { addDays } from "../../../../api/core/clock";
import type { Profile } from "../../../../api/core/person";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { areApart, type Memory } from "./memory";
import { LOOKING } from "./table";

/**
 * What somebody may see of a case, by the promises: "all" with names, "words" without a name, "ended" that their part is
 * over and nothing else, "nothing": for them there is no such case.
 */
export type Sight = "all" | "words" | "ended" | "nothing";

/** Who may see what, worked out from what people asked for and not from the product's own rule. */
export function sightOf(found: AllyshipCase, person: Profile, memory: Memory, now: Date): Sight {
  const id = person.pk;
  const known = memory.cases.get(found.pk);
  if (person.roles.includes("hr") || known === undefined) return "nothing";
  if (found.caller.id === id) return "all";
  const wasTheirs =
    known.gone.has(id) || found.ally?.id === id || found.former.some((each) => each.id === id);
  if (areApart(memory, found.caller.id, id)) return wasTheirs ? "ended" : "nothing";
  if (found.ally?.id === id && !known.gone.has(id)) return "all";
  if (wasTheirs) return "ended";
  if (known.keptFrom.has(id)) return "nothing";
  if (found.offers.some(({ ally }) => ally.id === id)) return "words";
  if (found.passedOver.some((each) => each.id === id)) return "ended";
  return mayLook(found, person, now) && isReady(person, now) ? "words" : "nothing";
}

/** Whether the case looks for somebody like them. */
export function mayLook(found: AllyshipCase, person: Profile, now: Date): boolean {
  if (!LOOKING.includes(found.state) || person.managers.includes(found.caller.id)) return false;
  if (found.invited.includes(person.pk)) return true;
  if (found.audience === "own-unit") return person.unit === found.caller.unit;
  if (found.audience === "other-units") return person.unit !== found.caller.unit;
  return found.audience === "everyone" && now >= new Date(found.openedAt);
}

/** A trained ally who is there. */
export function isReady(person: Profile, now: Date): boolean {
  const { places, away } = person.availability ?? { places: 3, away: false };
  const trained = person.training.some(({ on }) => addDays(new Date(on), 365) > now);
  return trained && !away && places > 0;
}

/** What a volunteer may read of a case they are asked to help with: the words, that there is something, or nothing. */
export function helpOf(found: AllyshipCase, person: Profile, memory: Memory): "words" | "kind" | "nothing" {
  const { pk: id, unit, roles, managers } = person;
  const known = memory.cases.get(found.pk);
  if (
    found.helpWanted === undefined ||
    found.state === "proposed" ||
    !roles.includes("volunteer") ||
    roles.includes("hr")
  )
    return "nothing";
  if (known === undefined || known.keptFrom.has(id) || known.line.has(id)) return "nothing";
  const parts = [found.caller, ...found.offers.map(({ ally }) => ally), ...found.passedOver, ...found.former];
  if (parts.some((each) => each.id === id) || found.ally?.id === id || known.gone.has(id)) return "nothing";
  if (areApart(memory, found.caller.id, id) || managers.includes(found.caller.id)) return "nothing";
  if (unit === null || unit === found.caller.unit || unit === found.ally?.unit) return "nothing";
  return found.helpWanted === "agreement" || found.helpWanted === "nudge" ? "kind" : "words";
}
