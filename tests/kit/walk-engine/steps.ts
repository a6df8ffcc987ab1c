/** Who wants to do what. */
export interface Wish {
  readonly who: string;
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One action of one person. `key` makes a repeat of it recognisable; `on` is the machine that it reaches. */
export interface Act extends Wish {
  readonly key: string;
  readonly on: 0 | 1;
}

/**
 * For a moment the store or the keys are away: from the `after`th time on that they are needed. "lost": what is committed is
 * committed, and the answer never arrives; "receipt": so it is with what goes into the ledger, and with nothing else.
 */
export interface Trouble {
  readonly with: "store" | "keys" | "lost" | "receipt";
  readonly after: number;
}

/** How often what is due is done: not at all, so many times, or by two machines at once. */
export type Runs = "none" | "once" | "twice" | "at once";

/** Something that happens on a walk. A walk is a list of these: it can be written down and walked again. */
export type Step =
  | {
      readonly do: "act";
      readonly act: Act;
      readonly again?: "later" | "meanwhile";
      readonly trouble?: Trouble;
    }
  | { readonly do: "both"; readonly acts: readonly [Act, Act] }
  /** Time goes by, all at once or day by day, and then what is due is done. */
  | {
      readonly do: "time";
      readonly minutes: number;
      readonly days: number;
      readonly runs: Runs;
      readonly trouble?: Trouble;
    };

/** Whatever people do in a step. */
export function actsOf(step: Step): readonly Act[] {
  if (step.do === "act") return [step.act];
  return step.do === "both" ? step.acts : [];
}
