import type { Act, Step } from "./steps";

/** A step as it is written down when a walk fails. */
export function sayStep(step: Step): string {
  if (step.do === "both") return `at once: ${step.acts.map(sayAct).join("  AND  ")}`;
  const trouble = step.trouble === undefined ? "" : `, ${step.trouble.with} away after ${step.trouble.after}`;
  if (step.do === "act") {
    const again = step.again === undefined ? "" : `, and the same again ${step.again}`;
    return `${sayAct(step.act)}${again}${trouble}`;
  }
  const often = step.days > 1 ? `${step.days} times ` : "";
  return `${often}${step.minutes} minutes go by; due is done: ${step.runs}${trouble}`;
}

function sayAct({ who, verb, input, key, on }: Act): string {
  return `${who} ${verb} ${JSON.stringify(input)} (key ${key}, machine ${on})`;
}
