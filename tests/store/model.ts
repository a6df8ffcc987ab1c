import type { Commit, CommitFailure, Doc } from "../../api/core/store";

/** A write in which an etag is not written but named: the present one, or one that nobody has. */
export type Step =
  | { readonly op: "create"; readonly id: string; readonly n: number | undefined; readonly hours: number }
  | { readonly op: "upsert"; readonly id: string; readonly n: number | undefined; readonly hours: number }
  | {
      readonly op: "replace";
      readonly id: string;
      readonly n: number | undefined;
      readonly etag: "present" | "none";
    }
  | { readonly op: "delete"; readonly id: string; readonly etag: "present" | "none" | "any" }
  | { readonly op: "increment"; readonly id: string; readonly by: number };

/** A document of the model. */
export type Counted = Doc & { readonly n?: number };

interface Kept {
  readonly doc: Counted;
  /** Changed since the batch began: its present etag is not the one that was read. */
  readonly touched: boolean;
}

/** The store as simply as it can be said: a map of documents, and a copy of it for every batch. */
export class Model {
  private kept = new Map<string, Kept>();

  /** The same outcome as the store's, without the etags. */
  commit(pk: string, steps: readonly Step[], now: Date): Commit {
    const copy = new Map([...this.kept].map(([key, { doc }]) => [key, { doc, touched: false }]));
    for (const [at, step] of steps.entries()) {
      const reason = apply(copy, pk, step, now);
      if (reason !== undefined) return { ok: false, at, reason };
    }
    this.kept = copy;
    return { ok: true, etags: [] };
  }

  /** The documents that can be seen, by partition and id. */
  seen(now: Date): Counted[] {
    const docs = [...this.kept.values()].map(({ doc }) => doc).filter((doc) => isAlive(doc, now));
    return docs.sort((a, b) => `${a.pk}/${a.id}`.localeCompare(`${b.pk}/${b.id}`));
  }
}

/** The document a step writes. */
export function docOf(pk: string, step: Extract<Step, { n: number | undefined }>, now: Date): Counted {
  const expires = "hours" in step && step.hours > 0;
  return {
    id: step.id,
    pk,
    kind: "counted",
    ...(step.n === undefined ? {} : { n: step.n }),
    ...(expires ? { expiresAt: new Date(now.getTime() + step.hours * 3_600_000).toISOString() } : {}),
  };
}

function apply(docs: Map<string, Kept>, pk: string, step: Step, now: Date): CommitFailure | undefined {
  const key = `${pk}/${step.id}`;
  const before = docs.get(key);
  const alive = before !== undefined && isAlive(before.doc, now);
  if (step.op === "create" && alive) return "exists";
  if (step.op === "create" || step.op === "upsert") {
    docs.set(key, { doc: docOf(pk, step, now), touched: true });
    return undefined;
  }
  if (before === undefined) return "missing";
  if (step.op === "increment") {
    if (!alive) return "missing";
    docs.set(key, { doc: { ...before.doc, n: (before.doc.n ?? 0) + step.by }, touched: true });
    return undefined;
  }
  const known = step.etag === "any" || (step.etag === "present" && !before.touched && alive);
  if (!known) return "stale";
  if (step.op === "delete") docs.delete(key);
  else docs.set(key, { doc: docOf(pk, step, now), touched: true });
  return undefined;
}

function isAlive({ expiresAt }: Doc, now: Date): boolean {
  return expiresAt === undefined || Date.parse(expiresAt) > now.getTime();
}
