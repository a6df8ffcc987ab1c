import type { Scope } from "../../../core/scope";
import type { AllyshipCase, Verdict } from "../case/case";
import { areTogether, isLooking, isMatched, isOver } from "../case/case-state";
import { mayAmend } from "../case/may-amend";
import { mayNudge } from "../case/may-nudge";
import { buttonsOf, type CardAction, type Choices, type Extra, extraOf } from "./card-action";
import { sharedChoices } from "./shared-choices";

const VERDICT_KEYS = {
  worked: "worked",
  "did-not-work": "didNotWork",
  "prefer-not-to-say": "preferNotToSay",
};

/** What the caller can do now. Leaving is in reach at every moment there is somebody to leave. */
export function callerChoices(found: AllyshipCase, scope: Scope): Choices {
  const button = buttonsOf(found, scope);
  const extra = (verb: string, key: string, input = {}): Extra =>
    extraOf(button(verb, key, { input }), key, scope);
  const leave = button("cases.leave", "leave", { style: "destructive" });
  const leaving = extraOf(leave, "leave", scope);
  const withdraw = extra("cases.withdraw", "withdraw");
  const widen = extraOf(button("cases.widen", "widen", { inputs: "auto" }), "widen", scope, "audience");
  const { state } = found;
  if (state === "open") {
    const volunteer = found.hand === undefined ? [extra("cases.call-volunteer", "callVolunteer")] : [];
    if (!found.wondering) return { main: [], extras: [widen, ...volunteer, withdraw] };
    const longer = found.extended ? [] : [button("cases.extend", "extend", { style: "positive" })];
    const main = [...longer, ...volunteer, button("cases.withdraw", "close")];
    return { main, extras: [widen] };
  }
  if (state === "offered") {
    const main = [
      button("cases.wait", "wait", { input: { none: false } }),
      button("cases.wait", "none", { input: { none: true } }),
    ];
    return { main, extras: [widen, withdraw] };
  }
  if (state === "rematching") {
    const main = [
      button("cases.rematch", "again", { input: { again: true }, style: "positive" }),
      button("cases.rematch", "enough", { input: { again: false } }),
    ];
    return { main, extras: [withdraw] };
  }
  if (state === "dormant") {
    const main = [button("cases.resume", "resume", { style: "positive" }), button("cases.withdraw", "close")];
    return { main, extras: [] };
  }
  if (state === "closing") {
    // All three alike: nothing pushes the caller towards a verdict.
    const left = found.former.some(({ id }) => id === found.ally?.id);
    return { main: verdicts(found, scope, "auto"), extras: left ? [withdraw] : [leaving, withdraw] };
  }
  if (state === "cooling") return { main: [], extras: [...amendments(found, scope), leaving] };
  if (state === "safety-exit") {
    const where = button("cases.ask", "whereToTurn", { input: { check: "misconduct" } });
    return { main: [where], extras: [] };
  }
  if (isOver(state)) return { main: [], extras: amendments(found, scope) };
  if (areTogether(state)) {
    const { main, extras } = sharedChoices(found, "caller", scope);
    const notFit = extra("cases.check-in", "notAFit", { answer: "not-a-fit" });
    const nudge = state === "active" && mayNudge(found, scope) ? [extra("cases.nudge", "nudge")] : [];
    return { main: [...main, leave], extras: [notFit, ...nudge, ...extras, withdraw] };
  }
  if (state === "agreeing") {
    const { main, extras } = sharedChoices(found, "caller", scope);
    return { main: [...main, leave], extras: [...extras, withdraw] };
  }
  return { main: [], extras: isMatched(state) && !isLooking(state) ? [leaving, withdraw] : [] };
}

function verdicts(found: AllyshipCase, scope: Scope, inputs: CardAction["inputs"]): CardAction[] {
  const button = buttonsOf(found, scope);
  return (Object.keys(VERDICT_KEYS) as Verdict[]).map((verdict) =>
    button("cases.verdict", VERDICT_KEYS[verdict], { input: { verdict }, inputs }),
  );
}

function amendments(found: AllyshipCase, scope: Scope): Extra[] {
  if (found.state !== "cooling" && !mayAmend(found, scope.now)) return [];
  return verdicts(found, scope, "none")
    .filter(({ data }) => data.verdict !== found.verdict)
    .map((action) => extraOf(action, "change", scope));
}
