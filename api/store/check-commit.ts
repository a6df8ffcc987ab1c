import { type Commit, type Doc, MAX_BYTES, MAX_WRITES, type Write } from "../core/store";
import { isField, isId, isReserved } from "./names";

/** The JSON of each write's document, in order; undefined for a write that carries none. */
export type Bodies = readonly (string | undefined)[];

type FailedCommit = Extract<Commit, { ok: false }>;

/**
 * What can be refused without asking an engine, so that both refuse alike.
 *
 * @returns the refusal, at the first write that is at fault; or the documents as JSON, ready to be stored.
 * @throws when a document is not JSON at all (a cycle, a bigint): a bug.
 */
export function checkCommit(
  pk: string,
  writes: readonly Write[],
): FailedCommit | { readonly ok: true; readonly bodies: Bodies } {
  if (writes.length === 0 || !isId(pk)) return invalid(0);
  if (writes.length > MAX_WRITES) return invalid(MAX_WRITES);
  const bodies: (string | undefined)[] = [];
  let bytes = 0;
  for (const [at, write] of writes.entries()) {
    if (!isWrite(pk, write)) return invalid(at);
    const body = "doc" in write ? JSON.stringify(write.doc) : undefined;
    bytes += body === undefined ? 0 : Buffer.byteLength(body);
    if (bytes > MAX_BYTES) return { ok: false, at, reason: "too-large" };
    bodies.push(body);
  }
  return { ok: true, bodies };
}

function isWrite(pk: string, write: Write): boolean {
  switch (write.op) {
    case "create":
    case "upsert":
      return isDoc(pk, write.doc);
    case "replace":
      return isDoc(pk, write.doc) && isEtag(write.ifMatch);
    case "delete":
      return isId(write.id) && (write.ifMatch === undefined || isEtag(write.ifMatch));
    case "increment":
      return isId(write.id) && isCounter(write.field) && Number.isFinite(write.by);
    default:
      return false;
  }
}

function isDoc(pk: string, doc: Doc): boolean {
  if (!isId(doc.id) || doc.pk !== pk) return false;
  if (typeof doc.kind !== "string" || doc.kind === "") return false;
  if (doc.expiresAt !== undefined && !isInstant(doc.expiresAt)) return false;
  return !Object.keys(doc).some(isReserved);
}

/** Instants are compared as text, so only the one spelling of `toISOString` is let through. */
function isInstant(text: unknown): boolean {
  if (typeof text !== "string" || !/^\d{4}-/.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
}

/** To Cosmos "*" means any etag and "" means none was given: neither may ever stand for a document that was read. */
function isEtag(etag: unknown): boolean {
  return typeof etag === "string" && etag !== "" && etag !== "*";
}

function isCounter(field: string): boolean {
  return isField(field) && !["id", "pk", "kind", "expiresAt"].includes(field);
}

function invalid(at: number): FailedCommit {
  return { ok: false, at, reason: "invalid" };
}
