import type { Doc } from "../../../../api/core/store";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import type { Sealer } from "../../../../api/keys/sealer";
import { must } from "../../../kit/walk-engine/must";
import { createWatch, type Watch } from "../../../kit/walk-engine/watch";

/** Watches named cases. `sealer` opens what the product had sealed. */
export function watchCases(sealer: Sealer): Watch<AllyshipCase> {
  return createWatch<AllyshipCase>({
    kind: "case",
    async open(container, doc) {
      // Addresses are sealed by other means, and nobody needs them here.
      if (container === "vault") return doc;
      must(!JSON.stringify(doc).includes("zz "), `Words lie open in the database, in a ${doc.kind}.`);
      const { sealed, ...rest } = doc as Doc & { readonly sealed?: string };
      if (sealed === undefined) return doc;
      return {
        ...rest,
        ...JSON.parse((await sealer.open(doc, `${container}|${doc.pk}|${doc.id}`, sealed)) ?? ""),
      };
    },
  });
}
