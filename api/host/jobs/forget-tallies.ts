import { every } from "../../core/every";
import type { Query, Store } from "../../core/store";
import { TALLY_PK, type Tally, type TallyKey } from "../kit/limits";

const PAGE = 100;

/** Each night: the keys of past days go first, which makes what was counted meaningless at once, then what was counted. `today`: the programme's date. */
export async function forgetTallies(store: Store, today: string): Promise<void> {
  let forgot = false;
  for await (const { doc } of every<TallyKey>(store, "vault", ofKind("tally-key", TALLY_PK))) {
    if (doc.id >= today) continue;
    await store.commit("vault", TALLY_PK, [{ op: "delete", id: doc.id }]);
    forgot = true;
  }
  for await (const { doc } of every<Tally>(store, "vault", ofKind("tally"))) {
    const { id, pk } = doc;
    if (pk < `${TALLY_PK}-${today}`) await store.commit("vault", pk, [{ op: "delete", id }]);
  }
  // Nor does a key that is gone lie in what was written ahead.
  if (forgot) await store.settle?.();
}

function ofKind(kind: string, pk?: string): Query {
  return { where: [{ field: "kind", op: "=", value: kind }], limit: PAGE, ...(pk !== undefined && { pk }) };
}
