import type { CommitFailure, Doc, Write } from "../core/store";

/** Cosmos must not remove anything by its own clock before the product's clock says so, however that is set. */
const SLACK_SECONDS = 86_400;
const LONGEST_TTL = 2_147_483_647;

/** An operation of a transactional batch. */
export type Operation =
  | { operationType: "Create" | "Upsert"; resourceBody: Record<string, unknown> }
  | { operationType: "Replace"; id: string; ifMatch: string; resourceBody: Record<string, unknown> }
  | { operationType: "Delete"; id: string; ifMatch?: string }
  | { operationType: "Patch"; id: string; resourceBody: Patch };

interface Patch {
  readonly condition: string;
  readonly operations: { op: "incr"; path: string; value: number }[];
}

/**
 * A write as Cosmos takes it.
 *
 * @param expired the etag of an expired document whose place a create takes.
 */
export function toOperation(write: Write, now: Date, expired?: string): Operation {
  switch (write.op) {
    case "create":
      if (expired !== undefined) return replace(write.doc, expired, now);
      return { operationType: "Create", resourceBody: toResource(write.doc, now) };
    case "upsert":
      return { operationType: "Upsert", resourceBody: toResource(write.doc, now) };
    case "replace":
      return replace(write.doc, write.ifMatch, now);
    case "delete":
      return {
        operationType: "Delete",
        id: write.id,
        ...(write.ifMatch === undefined ? {} : { ifMatch: write.ifMatch }),
      };
    case "increment":
      return { operationType: "Patch", id: write.id, resourceBody: patch(write, now) };
  }
}

/** Why a write failed, by the status of its operation. A patch has no etag to be stale: its condition was that the document lives. */
export function toFailure(status: number, write: Write): CommitFailure {
  if (status === 409) return "exists";
  if (status === 404) return "missing";
  if (status === 412 && write.op === "create") return "exists";
  if (status === 412) return write.op === "increment" ? "missing" : "stale";
  return status === 413 ? "too-large" : "invalid";
}

function replace(doc: Doc, ifMatch: string, now: Date): Operation {
  return { operationType: "Replace", id: doc.id, ifMatch, resourceBody: toResource(doc, now) };
}

function toResource(doc: Doc, now: Date): Record<string, unknown> {
  if (doc.expiresAt === undefined) return { ...doc };
  const left = Math.ceil((Date.parse(doc.expiresAt) - now.getTime()) / 1000);
  return { ...doc, ttl: Math.min(LONGEST_TTL, Math.max(0, left) + SLACK_SECONDS) };
}

/** A condition takes no parameters; the instant is our own and holds no quote. */
function patch({ field, by }: Extract<Write, { op: "increment" }>, now: Date): Patch {
  return {
    condition: `FROM c WHERE NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > "${now.toISOString()}"`,
    operations: [{ op: "incr", path: `/${field.replace(".", "/")}`, value: by }],
  };
}
