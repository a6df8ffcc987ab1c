import type { Clock } from "./clock";
import type { Settings } from "./settings";
import type { Store } from "./store";

/** What a job works with. */
export interface JobPorts {
  readonly store: Store;
  readonly clock: Clock;
  settings(): Promise<Settings>;
  randomId(): string;
  /** Whether Ally knows how to reach somebody. */
  knows(personId: string): Promise<boolean>;
}

/**
 * When in a run a job has its turn, in this order: what is put by is let go in the same run, and what is let go is delivered
 * in it; figures and tidying come last, because nobody waits for them.
 */
export const JOB_ORDER = ["falls due", "puts by", "lets go", "delivers", "figures", "tidies"] as const;

/** Something the clock starts. It looks at what is due, so that running late, twice or on two machines does no harm. */
export interface Job {
  /** As the log calls it. */
  readonly name: string;
  readonly when: (typeof JOB_ORDER)[number];
  run(): Promise<void>;
}

/** A feature's job, before it has what it works with. Called once a process: it may keep what it learnt. */
export type MakeJob = (ports: JobPorts) => Job;
