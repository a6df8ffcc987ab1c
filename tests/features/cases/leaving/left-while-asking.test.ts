import type { Profile } from "../../../../api/core/person";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

const REQUEST = { ask: "policy", need: "Write a proposal on core hours with me.", kind: "one-off" };

describe("a caller who leaves an ally while another request of theirs is on its way", () => {
  let product: TestProduct;
  let before: (() => Promise<void>) | undefined;
  beforeEach(async () => {
    before = undefined;
    product = await openProduct({
      around: (store) => ({
        ...store,
        async commit(container, pk, writes) {
          // The caller was looked up and the request decided; now, before it is stored, they leave elsewhere.
          if (writes.some((write) => "doc" in write && write.doc.kind === "case")) await before?.();
          return store.commit(container, pk, writes);
        },
      }),
    });
  });
  afterEach(() => product.close());

  const leaves = (allyId: string) => async () => {
    before = undefined;
    const stored = await product.store.read<Profile>("people", personIdOf("amara"), "profile");
    if (stored === undefined) throw new Error("Amara has no profile.");
    const doc: Profile = { ...stored.doc, apartFrom: [allyId] };
    await product.store.commit("people", doc.pk, [{ op: "replace", doc, ifMatch: stored.etag }]);
  };
  const opened = async () => {
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    await product.deliverer.settled();
    return (await product.store.read<AllyshipCase>("cases", caseId, "case"))?.doc;
  };

  test("keeps the new one from that ally at once, and from nobody else", async () => {
    before = leaves(personIdOf("ben"));
    const found = await opened();
    expect(found?.hiddenFrom).toContain(personIdOf("ben"));
    expect(found?.hiddenFrom).not.toContain(personIdOf("lea"));
    expect(await product.all("cases", "notice")).toEqual([]);
    expect(JSON.stringify(await product.as("ben", "cases.board"))).not.toContain(REQUEST.need);
    expect(JSON.stringify(await product.as("lea", "cases.board"))).toContain(REQUEST.need);
  });

  test("and where nobody was left nothing of the new one changes", async () => {
    const found = await opened();
    expect(found?.hiddenFrom).not.toContain(personIdOf("ben"));
    expect(found?.steps).toHaveLength(1);
  });
});
