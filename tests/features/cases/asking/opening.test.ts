import { buttonsOf } from "../../../kit/buttons-of";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

const REQUEST = {
  ask: "amplification",
  need: "Credit me when my point comes up again on Tuesday.",
  kind: "one-off",
};

describe("asking and hearing back", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const refusalOf = async (key: string, verb: string, input: object) => {
    const answer = await product.as(key, verb, input);
    return answer.ok ? undefined : answer.refusal;
  };

  test("the board shows five at a time, the longest waiting first, and leads on to the rest", async () => {
    for (let number = 1; number <= 7; number += 1) {
      await product.does("amara", "cases.open", { ...REQUEST, need: `Need number ${number}` });
      await product.clock.pass(1);
    }
    const first = await product.as("ben", "cases.board");
    const [more] = buttonsOf("card" in first && first.card);
    const rest = await product.as("ben", "cases.board", more?.data ?? {});
    const needs = (answer: object) =>
      [...JSON.stringify("card" in answer && answer.card).matchAll(/Need number (\d)/g)].map(
        (match) => match[1],
      );
    expect(needs(first)).toEqual(["1", "2", "3", "4", "5"]);
    expect(more?.title).toBe("Show more");
    expect(needs(rest)).toEqual(["6", "7"]);
  });

  test("an empty need, one of 5,000 characters and an unknown ask are refused with what to do", async () => {
    for (const [change, hint] of [
      [{ need: "" }, "1 to 500 characters"],
      [{ need: " \u200b\u202e " }, "1 to 500 characters"],
      [{ need: "x".repeat(5000) }, "1 to 500 characters"],
      [{ ask: "revenge" }, "ten things"],
      [{ kind: "forever" }, "once, or for a while"],
      [{ need: 7 }, "1 to 500 characters"],
    ] as const) {
      const refusal = await refusalOf("amara", "cases.open", { ...REQUEST, ...change });
      expect(refusal).toMatchObject({ code: "input", next: expect.stringContaining(hint) });
    }
    expect(await product.all("cases")).toEqual([]);
  });

  test("every accepted action has its notice, content-free, to the person it concerns and to nobody else", async () => {
    const told: { personId: string; input: object }[] = [];
    const watched = await openProduct({
      around: (store) => ({
        ...store,
        commit: (container, pk, writes) => {
          for (const write of writes) {
            const notice =
              "doc" in write && write.op === "create" && write.doc.kind === "notice" ? write.doc : undefined;
            if (notice !== undefined)
              told.push((notice as unknown as { notice: { personId: string; input: object } }).notice);
          }
          return store.commit(container, pk, writes);
        },
      }),
    });
    await product.close();
    product = watched;
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    for (const ally of ["ben", "lea"]) await product.does(ally, "cases.offer", { caseId, line: "Gladly." });
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await product.does("ben", "cases.answer", { caseId, accept: true });
    const key = (id: string) => ["amara", "ben", "lea"].find((name) => personIdOf(name) === id);
    const people = told.filter(({ personId }) => personId !== undefined);
    expect(people.map(({ personId }) => key(personId))).toEqual(["amara", "amara", "ben", "amara", "lea"]);
    expect(JSON.stringify(told)).not.toContain("Credit me");
  });
});
