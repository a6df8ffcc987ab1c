import { randomUUID } from "node:crypto";
import type { Store, Write } from "../../api/core/store";
import { fc } from "../kit/chance";
import { ENGINES, KEEPING, type Started } from "./engines";
import { type Counted, docOf, Model, type Step } from "./model";

const id = fc.constantFrom("a", "b", "c");
const n = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined });
const hours = fc.constantFrom(0, 0, 0, 2, 5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ op: fc.constant("create"), id, n, hours }),
  fc.record({ op: fc.constant("upsert"), id, n, hours }),
  fc.record({ op: fc.constant("replace"), id, n, etag: fc.constantFrom("present", "present", "none") }),
  fc.record({ op: fc.constant("delete"), id, etag: fc.constantFrom("present", "any", "none") }),
  fc.record({ op: fc.constant("increment"), id, by: fc.integer({ min: -3, max: 3 }) }),
);
/** The clock moves less than a day in all, within which an engine removes nothing. */
const commit = fc.record({
  pk: fc.constantFrom("p", "q"),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  hoursBefore: fc.constantFrom(0, 0, 1, 2),
});
const history = fc.array(commit, { minLength: 1, maxLength: 11 });

describe.each([...ENGINES, KEEPING])("Any history of commits on $name", (engine) => {
  let started: Started;
  let store: Store;
  let now = new Date(0);

  beforeAll(async () => {
    started = await engine.start();
    store = started.open(() => now);
  });
  afterAll(async () => {
    await store.close();
    await started.stop();
  });

  async function toWrite(pk: string, step: Step): Promise<Write> {
    if (step.op === "increment") return { op: "increment", id: step.id, field: "n", by: step.by };
    if (step.op === "create" || step.op === "upsert") return { op: step.op, doc: docOf(pk, step, now) };
    const present = (await store.read("cases", pk, step.id))?.etag;
    const ifMatch = (step.etag === "present" ? present : undefined) ?? "none";
    if (step.op === "replace") return { op: "replace", doc: docOf(pk, step, now), ifMatch };
    return { op: "delete", id: step.id, ...(step.etag === "any" ? {} : { ifMatch }) };
  }

  async function seen(pks: readonly string[]): Promise<Counted[]> {
    const pages = await Promise.all(pks.map((pk) => store.query<Counted>("cases", { pk, limit: 10 })));
    const docs = pages.flatMap(({ items }) => items.map(({ doc }) => doc));
    return docs.sort((a, b) => `${a.pk}/${a.id}`.localeCompare(`${b.pk}/${b.id}`));
  }

  test("has the outcomes and leaves the documents that the plainest model says", async () => {
    const property = fc.asyncProperty(history, async (commits) => {
      const model = new Model();
      const corner = randomUUID();
      const pks = [`p-${corner}`, `q-${corner}`];
      now = new Date("2026-03-02T00:00:00.000Z");
      for (const { pk: name, steps, hoursBefore } of commits) {
        now = new Date(now.getTime() + hoursBefore * 3_600_000);
        const pk = `${name}-${corner}`;
        const writes = await Promise.all(steps.map((one) => toWrite(pk, one)));
        const { ok, ...rest } = await store.commit("cases", pk, writes);
        const expected = model.commit(pk, steps, now);
        expect(ok ? { ok } : { ok, ...rest }).toEqual(expected.ok ? { ok } : expected);
        expect(await seen(pks)).toEqual(model.seen(now));
      }
    });
    await fc.assert(property, {
      seed: 20260302,
      numRuns: 120,
      interruptAfterTimeLimit: 20_000,
      markInterruptAsFailure: false,
    });
  }, 30_000);
});
