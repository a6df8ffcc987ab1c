import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { AllyshipCase } from "../case/case";
import { isOneOfTwo } from "../case/other-of";
import type { Part } from "../case/part";

/** A label and what somebody typed or a date, for TextRuns. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What the two have agreed on, for the two. */
export function factsOf({ agreement }: AllyshipCase, part: Part, scope: Scope): Fact[] {
  const { say } = scope;
  if (agreement === undefined || !isOneOfTwo(part)) return [];
  const { goal, contact, limits, endOn, at, kind } = agreement;
  const day = sayDate(scope, endOn);
  const fact = (key: string, value: string) => ({ label: say(`cases.agreement.${key}`), value });
  return [
    fact("goal", goal),
    fact("contact", contact),
    ...(limits === "" ? [] : [fact("limits", limits)]),
    kind === "one-off" ? fact("day", at === undefined ? day : `${day}, ${at}`) : fact("until", day),
  ];
}
