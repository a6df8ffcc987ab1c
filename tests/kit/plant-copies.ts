import type { Doc } from "../../api/core/store";
import { digest } from "../../api/host/kit/digest";
import type { TestProduct } from "./product";

/**
 * Many cases at once, where walking each would take minutes: copies of one that was walked there, each with fields of its own.
 * Returns their ids, in the order in which they were planted.
 */
export async function plantCopies<D extends Doc>(
  product: TestProduct,
  caseId: string,
  count: number,
  fields: (index: number) => Partial<D>,
): Promise<string[]> {
  const first = await product.store.read<D>("cases", caseId, "case");
  if (first === undefined) throw new Error("There is no such case.");
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const pk = digest("copy", caseId, `${index}`).slice(0, 32);
    const doc = { ...first.doc, ...fields(index), pk };
    const made = await product.store.commit("cases", pk, [{ op: "create", doc }]);
    if (!made.ok) throw new Error(`A copy was not planted: ${made.reason}.`);
    ids.push(pk);
  }
  return ids;
}
