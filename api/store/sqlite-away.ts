import { StoreAway } from "../core/store-away";

const FULL = "the disk is full";

/** The disk or another process is in the way; it may be better in a moment. */
const AWAY: Readonly<Record<string, string>> = {
  SQLITE_BUSY: "another process holds the file",
  SQLITE_LOCKED: "another process holds the file",
  SQLITE_PROTOCOL: "another process holds the file",
  SQLITE_FULL: FULL,
  SQLITE_IOERR: "the disk cannot be read or written",
  SQLITE_CANTOPEN: "the file cannot be opened",
  SQLITE_READONLY: "the file cannot be written",
  SQLITE_PERM: "the file may not be opened",
  SQLITE_NOMEM: "there is no memory left",
  EACCES: "the file may not be opened",
  EPERM: "the file may not be opened",
  EROFS: "the disk is read-only",
  ENOSPC: FULL,
  ENOTDIR: "its folder is not a folder",
  EISDIR: "it is a folder",
  EEXIST: "its folder is not a folder",
};

const DAMAGED = ["SQLITE_NOTADB", "SQLITE_CORRUPT"];

/** What the caller is told of an engine's error: `StoreAway`, or a sentence with the next step, or the error itself. */
export function sqliteAway(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const family = code.split("_").slice(0, 2).join("_");
  if (DAMAGED.includes(family)) return damaged(file, error);
  const reason = AWAY[family];
  return reason === undefined
    ? error
    : new StoreAway(`The store is away: ${reason} (${file}).`, { cause: error, isFull: reason === FULL });
}

/** What to say of a file that is not a whole database. */
export function damaged(file: string, cause?: unknown): Error {
  const next =
    "Move it aside with its -wal and -shm, keep all three, and put the last good copy in its place. To begin anew, leave this folder as it is and name another one.";
  return new Error(`${file} is damaged or is not a database. ${next}`, { cause });
}

/** `SQLITE_IOERR_WRITE`, `EACCES`; "" when the error carries none. */
function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
