import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { AllyshipCase } from "../case/case";
import { isAskedNow } from "../case/is-asked-now";
import { buttonsOf, type Choices, extraOf } from "./card-action";

/** What either of the two can do while they agree on something or are at work. */
export function sharedChoices(found: AllyshipCase, part: "caller" | "ally", scope: Scope): Choices {
  const button = buttonsOf(found, scope);
  const { agreement, state } = found;
  if (state === "agreeing") {
    const toSign = agreement !== undefined && agreement.signed[part] === undefined;
    if (agreement === undefined)
      return { main: [button("cases.agree", "agree", { style: "positive", inputs: "auto" })], extras: [] };
    const reword = extraOf(button("cases.agree", "reword", { inputs: "auto" }), "reword", scope, "terms");
    const sign = button("cases.sign", "sign", { input: { version: agreement.version }, style: "positive" });
    return { main: toSign ? [sign] : [], extras: [reword] };
  }
  const asked = isAskedNow(found, part)
    ? [button("cases.check-in", "checkIn", { style: "positive", inputs: "auto" })]
    : [];
  const suggested =
    agreement?.renewal !== undefined && agreement.renewal.by !== part ? agreement.renewal : undefined;
  const longer =
    suggested === undefined
      ? []
      : [
          button("cases.renew", "renewYes", {
            input: { endOn: suggested.endOn },
            fill: { date: sayDate(scope.say, suggested.endOn) },
          }),
        ];
  const finish = button("cases.finish", "finish");
  const main = [...asked, ...longer, finish].slice(0, 2);
  const oneOff = agreement?.kind === "one-off";
  const hold = oneOff ? [extraOf(button("cases.hold", "hold"), "hold", scope)] : [];
  const renew = mayRenew(found, part)
    ? [extraOf(button("cases.renew", "renew", { inputs: "auto" }), "renew", scope, "endOn")]
    : [];
  const later = main.includes(finish) ? [] : [extraOf(finish, "finish", scope)];
  return { main, extras: [...hold, ...renew, ...later] };
}

/**
 * Whether one of the two may suggest to make it longer. While the caller is silent too: what the ally can do must not tell her
 * so. Not while she is asked how it goes: a card's button sends all of its fields, and would want that one filled in first.
 */
export function mayRenew(found: AllyshipCase, part: "caller" | "ally"): boolean {
  const { agreement, state } = found;
  if (isAskedNow(found, part)) return false;
  return (state === "active" || state === "quiet") && agreement?.kind === "sustained" && !agreement.renewed;
}
