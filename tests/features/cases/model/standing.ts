import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { must } from "../../../kit/walk-engine/must";
import type { Memory } from "./memory";
import { HELP_WANTED, MAYBE_ALLY, TERMINAL, WITH_ALLY } from "./table";

/** Where the ally on record may be one whose part is over: the caller has been asked, or has said, how it went. */
const MAY_BE_FORMER = ["rematching", "closing", "cooling", "worked", "did-not-work", "undetermined"];

/** What must hold of every case as it stands, whoever did what. */
export function checkStanding(was: AllyshipCase | undefined, is: AllyshipCase, memory: Memory): void {
  const { state, ally, former, offers, hiddenFrom, passedOver, caller, steps } = is;
  const has = (ids: readonly { id: string }[], id: string) => ids.some((each) => each.id === id);
  if (WITH_ALLY.includes(state)) must(ally !== undefined, `${state}, and nobody is the ally.`);
  else if (!MAYBE_ALLY.includes(state)) must(ally === undefined, `${state}, and somebody is the ally.`);
  if (ally !== undefined) {
    must(ally.id !== caller.id, "Somebody is their own ally.");
    if (!MAY_BE_FORMER.includes(state)) {
      must(!has(former, ally.id), `${state}, and the ally is a former one.`);
      must(!has(passedOver, ally.id), `${state}, and the ally was passed over.`);
      must(!memory.cases.get(is.pk)?.gone.has(ally.id), "Who was the ally before is asked again.");
      must(!hiddenFrom.includes(ally.id), "The ally is one from whom the caller keeps it.");
    }
    if (state === "rematching") must(has(former, ally.id), "The ally is gone, and not among the former.");
  }
  for (const offer of offers) {
    must(!hiddenFrom.includes(offer.ally.id), "An offer of somebody from whom it is kept.");
    must(!has(former, offer.ally.id) && !has(passedOver, offer.ally.id), "An offer that was over.");
  }
  const ids = [...offers.map((offer) => offer.ally.id)];
  must(new Set(ids).size === ids.length, "Two offers of one ally.");
  if (state === "offered") must(offers.length > 0, "Offered, and nobody has.");
  if (!["offered", "proposed"].includes(state)) must(offers.length === 0, `Offers in ${state}.`);
  const over = TERMINAL.includes(state);
  must(is.dueAt !== undefined, `${state}, and nothing will ever happen by itself.`);
  must(over === (is.closedAt !== undefined), `${state}, and ${over ? "no" : "a"} time of closing.`);
  if (is.helpWanted !== undefined)
    must(
      HELP_WANTED[state]?.includes(is.helpWanted) === true,
      `A volunteer is asked for "${is.helpWanted}" in ${state}.`,
    );
  if (was === undefined) return;
  for (const { id } of was.former) must(has(former, id), "Somebody is no longer a former ally.");
  for (const id of was.hiddenFrom) must(hiddenFrom.includes(id), "Somebody it was kept from is let in.");
  must(steps.length >= was.steps.length, "History got shorter.");
  if (is.withoutWords === true) checkEmptied(is);
}

/** After ninety days no word and no name is left. */
export function checkEmptied({ need, caller, ally, offers, agreement, adviser }: AllyshipCase): void {
  must(need === "" && offers.length === 0 && agreement === undefined, "Words are left in an emptied case.");
  must(caller.name === "" && (ally?.name ?? "") === "", "A name is left in an emptied case.");
  must(adviser === undefined, "An adviser is left in an emptied case.");
}
