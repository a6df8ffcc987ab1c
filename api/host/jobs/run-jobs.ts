import { errorFields, type Log } from "../kit/log";

/** Something the clock starts. It looks at what is due, so that running late, twice or on two machines does no harm. */
export interface Job {
  readonly name: string;
  run(): Promise<void>;
}

/** Runs jobs one after the other. One that fails is noted, keeps none of the others from running, and has its next turn. */
export async function runJobs(jobs: readonly Job[], log: Log): Promise<void> {
  for (const { name, run } of jobs) {
    try {
      await run();
    } catch (error) {
      log({ event: "job", name, outcome: "failed", ...errorFields(error) });
    }
  }
}
