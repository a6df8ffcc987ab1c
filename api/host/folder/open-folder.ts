import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../core/clock";
import type { Keys } from "../../core/keys";
import type { Store } from "../../core/store";
import { openKeyFile } from "../../keys/key-file";
import { lockFile } from "../../store/sqlite-lock";
import { openFiles } from "../kit/open-files";
import { type Belongs, belongs, markTogether } from "./belonging";
import { CannotStart } from "./cannot-start";

/** The data folder of one machine, for this process alone. Closing the store lets go of it. */
export interface Folder {
  readonly store: Store;
  readonly keys: Keys;
}

/**
 * Opens the records, the vault and the key of a folder, or begins them where there are none.
 *
 * @throws `CannotStart` when another process has the folder, when one of the three is missing, damaged or another folder's, or when
 *   the folder cannot be read and written. Nothing was changed then.
 */
export async function openFolder(folder: string, clock: Clock): Promise<Folder> {
  const release = locked(folder);
  const missing = FILES.map((file) => join(folder, file)).filter((file) => !existsSync(file));
  let store: Store | undefined;
  try {
    const files = await openFiles(folder, clock);
    store = files;
    const keys = await keysFor(folder, files);
    return { store: { ...files, close: () => files.close().finally(release) }, keys };
  } catch (error) {
    await store?.close();
    for (const file of missing) forget(file);
    release();
    throw sayWhy(error);
  }
}

const FILES = ["alongside.sqlite", "vault.sqlite"];

/** An empty file made in this start would stand in the way of the right one. */
function forget(file: string): void {
  try {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  } catch {
    // Where it is held for a moment longer it stays, as empty as it is.
  }
}

function locked(folder: string): () => void {
  try {
    const release = lockFile(join(folder, "lock"));
    if (release !== undefined) return release;
  } catch (error) {
    throw sayWhy(error);
  }
  throw new CannotStart(
    `Alongside already runs over ${folder}. Stop that one first, or give this one a folder of its own: DATA_DIR=another-folder npm start`,
  );
}

async function keysFor(folder: string, store: Store): Promise<Keys> {
  const file = join(folder, "key");
  const isThere = existsSync(file);
  if (!isThere && (await belongs(store, NO_KEY)) !== "nothing-there")
    throw new CannotStart(`The key file ${file} is missing. ${PUT_BACK("it")}`);
  const keys = openKeyFile(file);
  const stands = await belongs(store, keys);
  if (stands === "nothing-there" || stands === "unmarked") await markTogether(store, keys, randomUUID());
  else if (stands !== "together") throw new CannotStart(WHY[stands](folder));
  return keys;
}

/** What is there before there is a key: it opens nothing. */
const NO_KEY: Keys = {
  seal: () => Promise.reject(new Error("There is no key.")),
  open: () => Promise.reject(new Error("There is no key.")),
  ping: () => Promise.resolve(),
};

const PUT_BACK = (what: string) =>
  `Put ${what} back, as it was beside the other files: what people wrote can be read with all three together alone. To begin anew, leave this folder as it is and name another one: DATA_DIR=another-folder npm start`;

const WHY: Record<Exclude<Belongs, "together" | "nothing-there" | "unmarked">, (folder: string) => string> = {
  "records-missing": (folder) =>
    `The records, ${join(folder, "alongside.sqlite")}, are missing or empty, and the vault beside them is not. ${PUT_BACK("them")}`,
  "vault-missing": (folder) =>
    `The vault, ${join(folder, "vault.sqlite")}, is missing or empty, and the records beside it are not. ${PUT_BACK("it")}`,
  "other-vault": (folder) =>
    `The records and the vault in ${folder} do not belong together: one of the two is another folder's. ${PUT_BACK("the right one")}`,
  "other-key": (folder) =>
    `The key file ${join(folder, "key")} is not the one that the vault beside it was sealed with. ${PUT_BACK("the right one")}`,
};

/** A store that is away, or a file that is damaged, says itself what to do. */
function sayWhy(error: unknown): unknown {
  if (error instanceof CannotStart || !(error instanceof Error)) return error;
  const next = error.name === "StoreAway" ? " See to that, and start again." : "";
  return new CannotStart(`${error.message}${next}`, { cause: error });
}
