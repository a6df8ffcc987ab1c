import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { AllyshipCase } from "../case/case";
import type { Part } from "../case/part";
import { BUTTONS, type ButtonKey, type ButtonKind } from "./buttons";
import { buttonsOf, type CardAction, type Choices, extraOf } from "./card-action";
import { hasButton } from "./has-button";
import { layoutOf } from "./layout";

/** The buttons somebody has on a case now: what is open to them by `open-when.ts`, and nothing that would be refused. */
export function choicesOf(found: AllyshipCase, part: Part, scope: Scope): Choices {
  const button = buttonsOf(found, scope);
  const { main, extras } = layoutOf(found, part);
  const kindOf = (key: ButtonKey): ButtonKind => BUTTONS[key];
  const isThere = (key: ButtonKey) => hasButton(key, found, part, scope);
  const made = (key: ButtonKey, asMain: boolean): CardAction => {
    const { verb, style, inputs, input } = kindOf(key);
    // A verdict beside the others is answered with the card's fields; changed later it is alone.
    const sends = verb === "cases.verdict" ? (asMain ? "auto" : "none") : inputs;
    return button(verb, key, {
      ...(input !== undefined && { input: input(found) }),
      ...(style !== undefined && { style }),
      ...(sends !== undefined && { inputs: sends }),
      ...(key === "renewYes" && { fill: { date: renewalDate(found, scope) } }),
    });
  };
  return {
    main: main.filter(isThere).map((key) => made(key, true)),
    extras: extras
      .filter(isThere)
      .map((key) =>
        extraOf(made(key, false), VERDICT_KEYS.includes(key) ? "change" : key, scope, kindOf(key).field),
      ),
  };
}

const VERDICT_KEYS: readonly ButtonKey[] = ["worked", "didNotWork", "preferNotToSay"];

function renewalDate({ agreement }: AllyshipCase, scope: Scope): string {
  return agreement?.renewal === undefined ? "" : sayDate(scope, agreement.renewal.endOn);
}
