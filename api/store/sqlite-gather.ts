import { setImmediate } from "node:timers/promises";
import type { Commit } from "../core/store";
import { pauseAfter, type Wait } from "./sqlite-busy";
import type { Ended } from "./sqlite-together";

export interface GatherOptions {
  /** Runs commits in one transaction, as `runTogether` does. */
  together(commits: readonly (() => Commit)[]): readonly Ended[] | { readonly busy: unknown };
  /** How long a commit waits for another process. */
  readonly busyMs: number;
  readonly wait: Wait;
  /** How long a moment may be, in milliseconds, while others are at work. */
  readonly momentMs: number;
}

export interface Gather {
  /** Resolves once the commit is on disk, or refused; rejects with what the engine said. */
  add(commit: () => Commit): Promise<Commit>;
  /** Resolves when everything that was added has been answered. */
  emptied(): Promise<void>;
}

interface Queued {
  readonly commit: () => Commit;
  answer(commit: Commit): void;
  fail(error: unknown): void;
  /** Milliseconds it still waits for another process. */
  left: number;
}

/** In a turn of the event loop that is over sooner nobody else is at work who might soon write too. */
const QUIET_MS = 0.2;
/** More would only make the first wait for the last. */
const MOST_TOGETHER = 200;

/**
 * Gathers the commits of one moment into one transaction, for the disk takes as long for many as for one. A moment lasts to the
 * next turn of the event loop, and while others are at work a few turns more. While another process writes, they wait in their order and keep
 * nobody from anything else.
 */
export function gatherCommits({ together, busyMs, wait, momentMs }: GatherOptions): Gather {
  const queue: Queued[] = [];
  let working: Promise<void> | undefined;

  const moment = async (): Promise<void> => {
    const until = performance.now() + momentMs;
    for (let isBusy = true; isBusy; ) {
      const [before, began] = [queue.length, performance.now()];
      await setImmediate();
      const now = performance.now();
      isBusy = now < until && (queue.length > before || now - began > QUIET_MS);
    }
  };

  const work = async (): Promise<void> => {
    let tries = 0;
    for (await moment(); queue.length > 0; await moment()) {
      const outcomes = together(queue.slice(0, MOST_TOGETHER).map(({ commit }) => commit));
      if ("busy" in outcomes) {
        await giveWay(outcomes.busy, tries);
        tries += 1;
        continue;
      }
      tries = 0;
      const had = queue.splice(0, outcomes.length);
      queue.unshift(...had.filter((each, at) => !isAnswered(each, outcomes[at])));
    }
    working = undefined;
  };

  const giveWay = async (error: unknown, tries: number): Promise<void> => {
    while (queue[0] !== undefined && queue[0].left <= 0) queue.shift()?.fail(error);
    const first = queue[0];
    if (first === undefined) return;
    const pause = pauseAfter(tries, first.left);
    const waiting = [...queue];
    await wait(pause);
    for (const each of waiting) each.left -= pause;
  };

  return {
    add: (commit) =>
      new Promise((answer, fail) => {
        queue.push({ commit, answer, fail, left: busyMs });
        working ??= work();
      }),
    async emptied() {
      await working;
    },
  };
}

function isAnswered({ answer, fail }: Queued, outcome: Ended | undefined): boolean {
  if (outcome === undefined || outcome === "again") return false;
  if ("done" in outcome) answer(outcome.done);
  else fail(outcome.failed);
  return true;
}
