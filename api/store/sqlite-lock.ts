import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { sqliteAway } from "./sqlite-away";
import { isBusy } from "./sqlite-busy";

/**
 * Holds a file for this process alone, for as long as it lives: the operating system lets go of it however the process ends.
 *
 * @returns what lets go of it; undefined while another process holds it.
 * @throws `StoreAway` when the file cannot be opened.
 */
export function lockFile(file: string): (() => void) | undefined {
  let db: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    db = new Database(file);
    db.exec("PRAGMA busy_timeout = 0");
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db?.close();
    if (isBusy(error)) return undefined;
    throw sqliteAway(error, file);
  }
  const held = db;
  return () => {
    held.exec("ROLLBACK");
    held.close();
  };
}
