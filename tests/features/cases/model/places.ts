import type { Profile } from "../../../../api/core/person";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { must } from "../../../kit/walk-engine/must";
import { TAKES_PLACE } from "./table";

/** How many of an ally's places are taken by other cases. */
export function placesTaken(cases: Iterable<AllyshipCase>, allyId: string, butFor: string): number {
  return [...cases].filter(
    ({ pk, state, ally, former }) =>
      pk !== butFor &&
      ally?.id === allyId &&
      TAKES_PLACE.includes(state) &&
      !former.some(({ id }) => id === allyId),
  ).length;
}

/** R17: whoever offers or accepts is there, and has a place left for it. */
export function checkPlaces(
  was: AllyshipCase | undefined,
  is: AllyshipCase,
  cases: ReadonlyMap<string, AllyshipCase>,
  profiles: ReadonlyMap<string, Profile>,
): void {
  const offered = is.offers.find(({ ally }) => !was?.offers.some((offer) => offer.ally.id === ally.id));
  const accepted = was?.state === "proposed" && is.state === "agreeing" ? is.ally : undefined;
  const ally = accepted ?? offered?.ally;
  if (ally === undefined) return;
  const { places, away } = profiles.get(ally.id)?.availability ?? { places: 3, away: false };
  must(!away, "Somebody who is away offers or accepts.");
  const taken = placesTaken(cases.values(), ally.id, is.pk);
  must(taken < places, `An ally with ${places} places takes on one more than ${taken}.`);
}
