import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { damaged, sqliteAway } from "./sqlite-away";

/** Marks a file as ours in its header, so that another program's database is never written into. */
const APPLICATION = 0x416c6c79;
const VERSION = 2;

/** What is in a document's own arrays, by which `has` finds it: the engine keeps it, whoever writes. */
const ITEMS = `SELECT NEW.rowid, a.key, e.value FROM json_each(iif(json_valid(NEW.body), NEW.body, '{}')) AS a, json_each(a.value) AS e
    WHERE a.type = 'array' AND e.type IN ('text', 'integer', 'real')`;

const SCHEMA = `
  CREATE TABLE docs(
    container TEXT NOT NULL, pk TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
    expires TEXT, etag TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE UNIQUE INDEX docs_by_key ON docs(container, pk, id);
  CREATE INDEX docs_by_kind ON docs(container, kind, pk, id);
  CREATE INDEX docs_by_expiry ON docs(expires) WHERE expires IS NOT NULL;
  CREATE TABLE items(doc INTEGER NOT NULL, field TEXT NOT NULL, value NOT NULL);
  CREATE INDEX items_by_value ON items(field, value, doc);
  CREATE INDEX items_by_doc ON items(doc);
  CREATE TRIGGER docs_inserted AFTER INSERT ON docs BEGIN INSERT INTO items ${ITEMS}; END;
  CREATE TRIGGER docs_updated AFTER UPDATE OF body ON docs BEGIN
    DELETE FROM items WHERE doc = OLD.rowid; INSERT INTO items ${ITEMS};
  END;
  CREATE TRIGGER docs_deleted AFTER DELETE ON docs BEGIN DELETE FROM items WHERE doc = OLD.rowid; END;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};`;

/**
 * By what long lists are ordered: a page of one is found where it begins, however many documents come before and after it. Cosmos
 * has every field under an index. A file that was made without these gets them when it is next opened.
 */
const ORDERED_BY = ["openedAt", "since", "dueAt"];
const ORDERS = ORDERED_BY.map(
  (field) =>
    `CREATE INDEX IF NOT EXISTS docs_by_${field} ON docs(container, kind, json_extract(body, '$.${field}'), pk, id)
    WHERE json_type(body, '$.${field}') IN ('text', 'integer', 'real');`,
).join("\n");

/** How the file is opened. `busyMs`: how long to wait for another process; `maxBytes`: where the file stops growing. */
export interface FileOptions {
  readonly file: string;
  readonly busyMs: number;
  readonly maxBytes?: number;
}

/**
 * Opens the file, or creates it (0600, in a folder 0700), and checks that it is whole.
 *
 * @throws `StoreAway` when the disk or another process is in the way.
 * @throws an Error that names the file and the next step when it is damaged, or not ours.
 */
export function openFile(options: FileOptions): Database.Database {
  const { file } = options;
  let db: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    db = new Database(file);
    prepare(db, options);
    return db;
  } catch (error) {
    db?.close();
    throw sqliteAway(error, file);
  }
}

function prepare(db: Database.Database, { file, busyMs, maxBytes }: FileOptions): void {
  db.exec(`PRAGMA busy_timeout = ${Math.trunc(busyMs)}`);
  const begun = one(db, "SELECT count(*) AS value FROM sqlite_schema") !== 0;
  if (begun) checkOurs(db, file);
  db.exec("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = FULL");
  // What is deleted is gone from the file too, not only from its index: a destroyed key must not lie in a free page.
  db.exec("PRAGMA secure_delete = ON");
  createSchema(db);
  if (one(db, "PRAGMA quick_check(1)") !== "ok") throw damaged(file);
  if (maxBytes === undefined) return;
  const pageBytes = Number(one(db, "PRAGMA page_size"));
  db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.trunc(maxBytes / pageBytes))}`);
}

function checkOurs(db: Database.Database, file: string): void {
  if (one(db, "PRAGMA application_id") !== APPLICATION) {
    throw new Error(`${file} is a database of another program. Name another file for the store.`);
  }
  const version = one(db, "PRAGMA user_version");
  if (version === VERSION) return;
  throw new Error(
    `${file} was written by another version of Alongside (${version}, not ${VERSION}). Start that version, or name another file.`,
  );
}

/** Inside a transaction, and looked at again there: two processes may open a new file at the same moment. */
function createSchema(db: Database.Database): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    if (one(db, "SELECT count(*) AS value FROM sqlite_schema") === 0) db.exec(SCHEMA);
    db.exec(ORDERS);
    db.exec("COMMIT");
  } catch (error) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** The first column of the first row; `.get()` may add a column of its own behind it. */
function one(db: Database.Database, sql: string): unknown {
  const [row] = db.prepare(sql).all() as Record<string, unknown>[];
  return row === undefined ? undefined : Object.values(row)[0];
}
