import type { Act, Runs, Step, Trouble } from "./steps";

/** How a model does what a step is made of, and what it holds the product to meanwhile. */
export interface Doing {
  one(act: Act, trouble: Trouble | undefined): Promise<void>;
  /** The same action once more, afterwards. */
  again(act: Act, troubled: boolean): Promise<void>;
  /** Two at one moment; one action twice, where their keys are the same. */
  together(acts: readonly [Act, Act]): Promise<void>;
  pass(minutes: number): void;
  due(runs: Exclude<Runs, "none">, trouble: Trouble | undefined): Promise<void>;
}

/** Does one step for real. */
export async function performStep(step: Step, doing: Doing): Promise<void> {
  if (step.do === "time") return timeGoesBy(step, doing);
  if (step.do === "both") return doing.together(step.acts);
  const { act, again, trouble } = step;
  if (again === "meanwhile") return doing.together([act, { ...act, on: act.on === 0 ? 1 : 0 }]);
  await doing.one(act, trouble);
  if (again === "later") await doing.again(act, trouble !== undefined);
}

async function timeGoesBy(
  { minutes, days, runs, trouble }: Extract<Step, { do: "time" }>,
  { pass, due }: Doing,
): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    pass(minutes);
    if (runs !== "none") await due(runs, trouble);
  }
}
