import type { Scope } from "../../../core/scope";
import type { AllyshipCase } from "../case/case";
import type { Part } from "../case/part";
import { allyChoices } from "./ally-choices";
import { callerChoices } from "./caller-choices";
import { buttonsOf, type Choices, extraOf } from "./card-action";

/** The buttons somebody has on a case now: what she can do, and nothing that would be refused. */
export function choicesOf(found: AllyshipCase, part: Part, scope: Scope): Choices {
  const button = buttonsOf(found, scope);
  if (part === "caller") return callerChoices(found, scope);
  if (part === "ally") return allyChoices(found, scope);
  if (part === "looking") {
    const flag = found.hand === undefined && found.advised === undefined;
    const extras = flag ? [extraOf(button("cases.flag", "flag"), "flag", scope)] : [];
    return { main: [button("cases.offer", "offer", { style: "positive", inputs: "auto" })], extras };
  }
  if (part === "proposed") {
    const main = [
      button("cases.answer", "accept", { input: { accept: true }, style: "positive" }),
      button("cases.answer", "decline", { input: { accept: false } }),
    ];
    return { main, extras: [] };
  }
  if (part === "offering")
    return { main: [], extras: [extraOf(button("cases.step-back", "takeBack"), "takeBack", scope)] };
  return { main: [], extras: [] };
}
