import type { Act } from "../model/steps";

/**
 * For a moment the store or the keys are away: from the `after`th time on that they are needed. "lost": what is committed is
 * committed, and the answer never arrives; "receipt": so it is with what goes into the ledger, and with nothing else.
 */
export interface Trouble {
  readonly with: "store" | "keys" | "lost" | "receipt";
  readonly after: number;
}

/** Something that happens on a walk. A walk is a list of these: it can be written down and walked again. */
export type Step =
  | {
      readonly do: "act";
      readonly act: Act;
      readonly again?: "later" | "meanwhile";
      readonly trouble?: Trouble;
    }
  | { readonly do: "both"; readonly acts: readonly [Act, Act] }
  | {
      readonly do: "time";
      readonly minutes: number;
      readonly days: number;
      readonly runs: "none" | "once" | "twice" | "at once";
      readonly trouble?: Trouble;
    };

/** A step as it is written down when a walk fails. */
export function sayStep(step: Step): string {
  const said = ({ who, verb, input, key, on }: Act) =>
    `${who} ${verb} ${JSON.stringify(input)} (key ${key}, machine ${on})`;
  if (step.do === "both") return `at once: ${step.acts.map(said).join("  AND  ")}`;
  const trouble = step.trouble === undefined ? "" : `, ${step.trouble.with} away after ${step.trouble.after}`;
  if (step.do === "time")
    return `${step.days} times ${step.minutes} minutes go by; due is done: ${step.runs}${trouble}`;
  return said(step.act) + (step.again === undefined ? "" : `, and the same again ${step.again}`) + trouble;
}

export type { Act };
