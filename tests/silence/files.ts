import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";

/** The data folder's files as a thief would carry them away at this moment, what is written ahead beside the rest. */
export function stolen(folder: string): Buffer {
  const names = readdirSync(folder).filter((name) => !name.endsWith("-shm"));
  return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
}

/** The bytes of the databases alone, with all that was written ahead put in its place: once for each thing that is there. */
export async function bytesOf(folder: string): Promise<Buffer> {
  const copy = copyOf(folder);
  try {
    for (const name of DATABASES) {
      const db = new Database(join(copy, name));
      db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      db.close();
    }
    return Buffer.concat(readdirSync(copy).map((name) => readFileSync(join(copy, name))));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

export const DATABASES = ["alongside.sqlite", "vault.sqlite"] as const;

/** A copy of the folder's files, as a backup makes it. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "alongside-copy-"));
  for (const name of readdirSync(folder).filter((each) => /sqlite(-wal)?$/.test(each)))
    copyFileSync(join(folder, name), join(copy, name));
  return copy;
}
