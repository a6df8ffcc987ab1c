import type { Scope } from "../../../core/scope";
import type { AllyshipCase } from "../case/case";
import { areTogether } from "../case/case-state";
import { buttonsOf, type Choices, extraOf } from "./card-action";
import { sharedChoices } from "./shared-choices";

/** What the ally can do now. Stepping back is always among it, and needs no reason. */
export function allyChoices(found: AllyshipCase, scope: Scope): Choices {
  const button = buttonsOf(found, scope);
  if (found.state === "agreeing" || areTogether(found.state)) {
    const { main, extras } = sharedChoices(found, "ally", scope);
    return { main, extras: [...extras, extraOf(button("cases.step-back", "stepBack"), "stepBack", scope)] };
  }
  if (found.feedback.ally || found.emptied === true) return { main: [], extras: [] };
  return { main: [button("cases.reflect", "reflect", { style: "positive", inputs: "auto" })], extras: [] };
}
