import { JOB_ORDER, type Job } from "../../core/job";
import { errorFields, type Log } from "../kit/log";

/** Runs jobs one after the other, each when its turn is. One that fails is noted, keeps none of the others from running, and has its next turn. */
export async function runJobs(jobs: readonly Job[], log: Log): Promise<void> {
  const inOrder = JOB_ORDER.flatMap((turn) => jobs.filter(({ when }) => when === turn));
  for (const { name, run } of inOrder) {
    try {
      await run();
    } catch (error) {
      log({ event: "job", name, outcome: "failed", ...errorFields(error) });
    }
  }
}
