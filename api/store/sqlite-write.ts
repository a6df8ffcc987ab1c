import { randomUUID } from "node:crypto";
import type { CommitFailure, Container, Doc, Write } from "../core/store";
import { addToField } from "./add-to-field";
import type { Statements } from "./sqlite-statements";

/** Where a write goes, and the time by the product's clock. */
export interface Target {
  readonly statements: Statements;
  readonly container: Container;
  readonly pk: string;
  readonly now: string;
}

/** `etag` is null after a delete. `bytes` is what was written. */
export type WriteResult =
  | { readonly ok: true; readonly etag: string | null; readonly bytes: number }
  | { readonly ok: false; readonly reason: CommitFailure };

const UPSERT = `INSERT INTO docs(container, pk, id, kind, expires, etag, body) VALUES(?, ?, ?, ?, NULLIF(?, ''), ?, ?)
  ON CONFLICT(container, pk, id) DO UPDATE SET
    kind = excluded.kind, expires = excluded.expires, etag = excluded.etag, body = excluded.body`;
/** Nothing is changed when a document stands there whose time has not passed. */
const CREATE = `${UPSERT} WHERE docs.expires <= ?`;

/** One write inside a transaction; the caller rolls back when it fails. `body` is the document as JSON. */
export function sqliteWrite(target: Target, write: Write, body: string | undefined): WriteResult {
  if (write.op === "increment") return increment(target, write);
  if (write.op === "delete") return remove(target, write.id, write.ifMatch);
  const json = body ?? JSON.stringify(write.doc);
  if (write.op === "upsert") return put(target, write.doc, json, UPSERT);
  if (write.op === "create") return put(target, write.doc, json, CREATE, target.now);
  const before = find(target, write.doc.id);
  if (before === undefined) return { ok: false, reason: "missing" };
  if (before.etag !== write.ifMatch) return { ok: false, reason: "stale" };
  return put(target, write.doc, json, UPSERT);
}

function put(target: Target, doc: Doc, body: string, sql: string, ...more: string[]): WriteResult {
  const { statements, container, pk } = target;
  const etag = randomUUID();
  const values = [container, pk, doc.id, doc.kind, doc.expiresAt ?? "", etag, body, ...more];
  const { changes } = statements.get(sql).run(...values);
  if (changes === 0) return { ok: false, reason: "exists" };
  return { ok: true, etag, bytes: Buffer.byteLength(body) };
}

function remove(target: Target, id: string, ifMatch: string | undefined): WriteResult {
  const { statements, container, pk } = target;
  const before = find(target, id);
  if (before === undefined) return { ok: false, reason: "missing" };
  if (ifMatch !== undefined && before.etag !== ifMatch) return { ok: false, reason: "stale" };
  statements.get("DELETE FROM docs WHERE container = ? AND pk = ? AND id = ?").run(container, pk, id);
  return { ok: true, etag: null, bytes: 0 };
}

function increment(target: Target, { id, field, by }: Extract<Write, { op: "increment" }>): WriteResult {
  const before = find(target, id);
  if (before === undefined) return { ok: false, reason: "missing" };
  const doc = JSON.parse(before.body) as Doc;
  if (doc.expiresAt !== undefined && doc.expiresAt <= target.now) return { ok: false, reason: "missing" };
  const after = addToField(doc, field, by);
  if (after === "invalid") return { ok: false, reason: "invalid" };
  return put(target, after, JSON.stringify(after), UPSERT);
}

function find({ statements, container, pk }: Target, id: string): { etag: string; body: string } | undefined {
  const sql = "SELECT etag, body FROM docs WHERE container = ? AND pk = ? AND id = ?";
  return statements.get(sql).get(container, pk, id) as { etag: string; body: string } | undefined;
}
