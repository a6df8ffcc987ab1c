import { setTimeout } from "node:timers/promises";
import type { Commit, Container, Doc, Query, Store, Write } from "../core/store";
import { checkCommit } from "./check-commit";
import { checkContainer, checkQuery } from "./check-query";
import { keepDocuments } from "./kept-documents";
import { newMeter } from "./meter";
import { isId } from "./names";
import { sqliteAway } from "./sqlite-away";
import { untilFree, type Wait } from "./sqlite-busy";
import { openFile } from "./sqlite-file";
import { gatherCommits } from "./sqlite-gather";
import { readSqlite } from "./sqlite-read";
import { watchRoom } from "./sqlite-room";
import { keepStatements } from "./sqlite-statements";
import { runTogether } from "./sqlite-together";
import { sqliteWrite } from "./sqlite-write";
import { shareTurns } from "./turns";

/** As on Cosmos, expired documents stay for a day before they are removed, should the product's clock be set back. */
const KEPT_EXPIRED_MS = 86_400_000;
const REMOVED_AT_ONCE = 20;
const TURN_MS = 5;

/**
 * `busyMs`: how long to wait for another process, 5 s unless told; `maxBytes`: where the file stops growing; `wait`: how to,
 * by the machine's timers unless told; `turnMs`: how long readers, or writers, may keep the event loop to themselves, 5 ms unless
 * told.
 */
export interface SqliteOptions {
  readonly file: string;
  readonly now: () => Date;
  readonly busyMs?: number;
  readonly maxBytes?: number;
  readonly wait?: Wait;
  readonly turnMs?: number;
  /**
   * Kinds of which what was read may be kept in memory, none unless told. Never such as nobody may tell by the time a look takes
   * whether they have just been written.
   */
  readonly keeps?: (kind: string) => boolean;
}

/**
 * The store on one machine: one SQLite file, which several processes may share. A commit that was answered is on disk. The commits
 * of one moment share one transaction, and nobody waits for another process but whoever writes.
 *
 * @throws `StoreAway` when the file cannot be opened; an Error with the next step when it is damaged or not ours.
 */
export function openSqlite(given: SqliteOptions): Store {
  const {
    file,
    now,
    busyMs = 5000,
    wait = setTimeout,
    turnMs = TURN_MS,
    keeps = () => false,
    ...options
  } = given;
  const db = openFile({ file, busyMs, ...options });
  // From here on it is we who wait, and not the engine, which would stop everybody meanwhile.
  db.exec("PRAGMA busy_timeout = 0");
  const statements = keepStatements(db);
  const meter = newMeter();
  const kept = keepDocuments(keeps);
  const reader = readSqlite({ statements, meter, kept, keeps, now });
  const turn = shareTurns(turnMs);
  const gather = gatherCommits({
    together: (commits) => runTogether({ db, mostMs: turnMs, last: sweep, broke: statements.clear }, commits),
    busyMs,
    wait,
    momentMs: 2 * turnMs,
  });
  let open = true;

  function checkOpen(): void {
    if (!open) throw new Error("The store was closed.");
  }

  /** Says of the engine's errors what the port promises. */
  async function orAway<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw sqliteAway(error, file);
    }
  }

  /** Reads, when it is one's turn. */
  async function ask<T>(work: () => T): Promise<T> {
    checkOpen();
    return orAway(untilFree(() => turn(() => askNow(work)), busyMs, wait));
  }

  function askNow<T>(work: () => T): T {
    checkOpen();
    try {
      return work();
    } catch (error) {
      statements.clear();
      throw error;
    }
  }

  /** One commit inside a transaction. */
  function commit(
    container: Container,
    pk: string,
    writes: readonly Write[],
    bodies: readonly (string | undefined)[],
  ): Commit {
    const target = { statements, container, pk, now: now().toISOString() };
    const etags: (string | null)[] = [];
    for (const [at, write] of writes.entries()) {
      const written = sqliteWrite(target, write, bodies[at]);
      if (!written.ok) {
        meter.charge(1);
        return { ok: false, at, reason: written.reason };
      }
      kept.forget(container, pk, "doc" in write ? write.doc.id : write.id);
      meter.charge((5 * Math.max(1024, written.bytes)) / 1024);
      etags.push(written.etag);
    }
    return { ok: true, etags };
  }

  function sweep(): void {
    const until = new Date(now().getTime() - KEPT_EXPIRED_MS).toISOString();
    const some = "SELECT rowid FROM docs WHERE expires <= ? ORDER BY expires LIMIT ?";
    statements.get(`DELETE FROM docs WHERE rowid IN (${some})`).run(until, REMOVED_AT_ONCE);
  }

  const room = watchRoom();
  const store: Store = {
    async read<D extends Doc>(container: Container, pk: string, id: string) {
      checkContainer(container);
      if (!isId(pk) || !isId(id)) return undefined;
      meter.count("reads");
      return ask(() => reader.read<D>(container, pk, id));
    },
    async query<D extends Doc>(container: Container, asked: Query) {
      if (!checkQuery(container, asked)) return { items: [] };
      meter.count("queries");
      return ask(() => reader.query<D>(container, asked));
    },
    async commit(container, pk, writes) {
      checkContainer(container);
      const checked = checkCommit(pk, writes);
      if (!checked.ok) return checked;
      meter.count("commits");
      checkOpen();
      return room.watch(orAway(gather.add(() => commit(container, pk, writes, checked.bodies))));
    },
    usage: meter.read,
    async ping() {
      checkOpen();
      const look = () => statements.get("SELECT 1 FROM docs LIMIT 1").all();
      await orAway(untilFree(() => askNow(look), busyMs, wait));
      await room.look(store.commit);
    },
    async settle() {
      checkOpen();
      await gather.emptied();
      putTogether(db);
    },
    async close() {
      if (!open) return;
      open = false;
      await gather.emptied();
      statements.clear();
      putTogether(db);
      db.close();
    },
  };
  return store;
}

/**
 * libsql lets go of the file later, when its statements are collected. So what was written is put into it now, that a
 * copy of the one file be whole; where another process is in the way, it will do so, and nothing is lost meanwhile.
 */
function putTogether(db: ReturnType<typeof openFile>): void {
  try {
    db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  } catch {
    // What is written ahead is as safe as what is in the file.
  }
}
