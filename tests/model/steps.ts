/** One action of one person. `key` makes a repeat of it recognisable; `on` is the machine that it reaches. */
export interface Act {
  readonly who: string;
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly on: 0 | 1;
}

/** Something that happens on a walk. A walk is a list of these: it can be written down and walked again. */
export type Step =
  | { readonly do: "act"; readonly act: Act; readonly again?: "later" | "meanwhile" }
  | { readonly do: "both"; readonly acts: readonly [Act, Act] }
  /** Time goes by, all at once or day by day, and then what is due is done: so many times, or by two machines at once. */
  | {
      readonly do: "time";
      readonly minutes: number;
      readonly days: number;
      readonly runs: "none" | "once" | "twice" | "at once";
    };

/** A step as it is written down when a walk fails. */
export function sayStep(step: Step): string {
  if (step.do === "time") {
    const often = step.days > 1 ? `${step.days} times ` : "";
    return `${often}${step.minutes} minutes go by; due is done: ${step.runs}`;
  }
  const said = ({ who, verb, input, key, on }: Act) =>
    `${who} ${verb} ${JSON.stringify(input)} (key ${key}, machine ${on})`;
  if (step.do === "both") return `at once: ${step.acts.map(said).join("  AND  ")}`;
  return said(step.act) + (step.again === undefined ? "" : `, and the same again ${step.again}`);
}
