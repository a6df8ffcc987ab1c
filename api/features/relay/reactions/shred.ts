import { reaction } from "../../../core/reaction";
import type { Query } from "../../../core/store";
import type { Shred } from "../case/notices";
import { SHREDDED } from "../documents";

const PAGE = 100;

/**
 * A closed case's key goes first: from then on nothing it sealed can be read, here or in a backup. Then what it had sealed,
 * which nobody can open any more; so it is looked for below the sealing, where such documents still are.
 */
export const shred = reaction<Shred>()({
  to: "shred",
  does: "Destroy the key of a closed anonymous case, and what it sealed.",
  load: () => ({}),
  decide: () => ({ outcome: "shredded" }),
  async carryOut({ caseId }, _rest, { keys, raw }) {
    await keys.destroy(caseId);
    const sealed: Query = {
      pk: caseId,
      where: [{ field: "kind", op: "in", value: SHREDDED }],
      limit: PAGE,
    };
    for (
      let page = await raw.query("cases", sealed);
      page.items.length > 0;
      page = await raw.query("cases", sealed)
    ) {
      for (const { doc } of page.items) await raw.commit("cases", caseId, [{ op: "delete", id: doc.id }]);
    }
    // A key that was destroyed does not lie in what was written ahead either.
    await raw.settle?.();
    return undefined;
  },
});
