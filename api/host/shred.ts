import type { Shred } from "../core/notice";
import type { Query, Store } from "../core/store";
import { PING_ID } from "../features/relay/case/private-ping";
import type { CaseKeys } from "../keys/case-keys";
import type { Later } from "./outbox/deliver";

const PAGE = 100;

/**
 * A closed case's key goes first: from then on nothing it sealed can be read, here or in a backup. Then what it had sealed,
 * which nobody can open any more. `raw` is the store below the sealing, in which such documents still are.
 */
export function createShred(raw: Store, keys: CaseKeys) {
  return async ({ caseId }: Shred): Promise<string | Later> => {
    await keys.destroy(caseId);
    const messages: Query = {
      pk: caseId,
      where: [{ field: "kind", op: "in", value: ["relay-message", "relay-reflection"] }],
      limit: PAGE,
    };
    for (
      let page = await raw.query("cases", messages);
      page.items.length > 0;
      page = await raw.query("cases", messages)
    ) {
      for (const { doc } of page.items) await raw.commit("cases", caseId, [{ op: "delete", id: doc.id }]);
    }
    await raw.commit("cases", caseId, [{ op: "delete", id: PING_ID }]);
    // A key that was destroyed does not lie in what was written ahead either.
    await raw.settle?.();
    return "shredded";
  };
}
