import type Database from "libsql";
import type { Commit } from "../core/store";
import { isBusy } from "./sqlite-busy";

/** What came of a commit in a transaction; `again` when it must be tried in another, because this one broke. */
export type Ended = { readonly done: Commit } | { readonly failed: unknown } | "again";

export interface Together {
  readonly db: Database.Database;
  /** Milliseconds after which no further commit is begun; the disk's own time at the end comes on top. */
  readonly mostMs: number;
  /** Done once, after the commits. */
  last(): void;
  /** Told of an error of the engine, or of a bug, in the middle. */
  broke(): void;
}

/**
 * Runs commits in one transaction, in their order: one wait for the disk, however many they are. Each is all or nothing by
 * itself: one that fails is taken back alone. What is returned is on disk.
 *
 * @returns an outcome for each that had its turn, which the first always has; or why nobody had: another process writes.
 */
export function runTogether(
  { db, mostMs, last, broke }: Together,
  commits: readonly (() => Commit)[],
): readonly Ended[] | { readonly busy: unknown } {
  try {
    db.exec("BEGIN IMMEDIATE");
  } catch (error) {
    return isBusy(error) ? { busy: error } : commits.map(() => ({ failed: error }));
  }
  const outcomes: Ended[] = [];
  const began = performance.now();
  try {
    for (const commit of commits) {
      if (outcomes.length > 0 && performance.now() - began > mostMs) break;
      outcomes.push(runAlone(db, commit, broke));
      // A full disk ends more than the one: whoever was before must be written again, and was not told anything yet.
      if (!db.inTransaction) return outcomes.map(orAgain);
    }
    last();
    db.exec("COMMIT");
    return outcomes;
  } catch (error) {
    broke();
    if (db.inTransaction) db.exec("ROLLBACK");
    return outcomes.map(() => ({ failed: error }));
  }
}

/** What failed by itself has its answer already. */
function orAgain(outcome: Ended): Ended {
  return outcome !== "again" && "failed" in outcome ? outcome : "again";
}

const UNDO = "ROLLBACK TO alone; RELEASE alone";

function runAlone(db: Database.Database, commit: () => Commit, broke: () => void): Ended {
  try {
    db.exec("SAVEPOINT alone");
    const done = commit();
    db.exec(done.ok ? "RELEASE alone" : UNDO);
    return { done };
  } catch (failed) {
    broke();
    takeBack(db);
    return { failed };
  }
}

/** Takes one back, or all of them where the engine cannot take back one. */
function takeBack(db: Database.Database): void {
  if (!db.inTransaction) return;
  try {
    db.exec(UNDO);
  } catch {
    db.exec("ROLLBACK");
  }
}
