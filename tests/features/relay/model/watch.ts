import type { Keys } from "../../../../api/core/keys";
import type { Container, Doc, Store } from "../../../../api/core/store";
import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { registry } from "../../../../api/host/registry";
import { createCaseKeys } from "../../../../api/keys/case-keys";
import { beginsWith, sealedUnder } from "../../../../api/registry/documents";
import { createWatch, type Watch } from "../../../kit/walk-engine/watch";

const SEALED_BY_CASE = sealedUnder("case", registry.documents);

export interface RelayWatch extends Watch<AnonymousCase> {
  /** Whether the vault has the key of a case. */
  hasKey(pk: string): boolean;
}

/** Watches anonymous cases, and remembers every key of one, so that it can read what nobody can any more. */
export function watchCases(keys: Keys): RelayWatch {
  const vault = new Set<string>();
  const ever = new Map<string, { doc: Doc; etag: string }>();
  const opener = createCaseKeys(
    { read: async (_: Container, pk: string) => ever.get(pk) } as unknown as Store,
    keys,
    beginsWith(registry.documents),
  );
  const watch = createWatch<AnonymousCase>({
    kind: "anonymous-case",
    async open(_container, doc) {
      const { sealed, ...rest } = doc as Doc & { readonly sealed?: string };
      if (sealed === undefined || !(doc.kind in SEALED_BY_CASE)) return doc;
      const text = await opener.open(doc, `cases|${doc.pk}|${doc.id}`, sealed);
      return { ...rest, ...JSON.parse(text ?? "{}") };
    },
    note({ container, pk, raw }) {
      if (container !== "vault") return;
      for (const write of raw) {
        if (write.op === "delete" && write.id === "key") vault.delete(pk);
        if (!("doc" in write) || write.doc.kind !== "case-key") continue;
        vault.add(pk);
        ever.set(pk, { doc: write.doc, etag: "" });
      }
    },
  });
  return { ...watch, hasKey: (pk) => vault.has(pk) };
}
