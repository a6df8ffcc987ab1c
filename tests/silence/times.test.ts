import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { CONTAINERS, type Doc } from "../../api/core/store";
import { readCode } from "../../api/host/kit/read-code";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { ANONYMOUS, type RelayWalk, relayWalkIn } from "../kit/relay-walk";
import { copyOf } from "./files";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const COUNT = 60;
const MINUTE = 1 / 1440;

/** Codes as devices make them, the same at every run. */
function codeOf(number: number): string {
  const bytes = createHash("sha256").update(`a code, ${number}`).digest();
  return [...bytes.subarray(0, 16)].map((byte) => LETTERS[byte % 32]).join("");
}

/** How many pairs stand in the order in which they came, of all pairs: a half by chance, 1 when nothing was mixed. */
function inOrder(order: readonly string[], came: readonly string[]): number {
  const at = order.map((id) => came.indexOf(id)).filter((place) => place >= 0);
  let [good, all] = [0, 0];
  for (let i = 0; i < at.length; i += 1)
    for (let j = i + 1; j < at.length; j += 1) {
      all += 1;
      if ((at[i] ?? 0) < (at[j] ?? 0)) good += 1;
    }
  return good / all;
}

// Of sixty in random order the share of pairs in order lies outside of this once in a million times a million.
const LOW = 0.5 - 0.32;
const HIGH = 0.5 + 0.32;

describe("when and in which order people asked", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  const came: string[] = [];
  beforeAll(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
    // From 16:20 on, after the day's last release: what they gave rise to lies here over the night.
    product.clock.skip(7.3 / 24);
    for (let number = 0; number < COUNT; number += 1) {
      const [person, code] = [`employee-${number}`, codeOf(number)];
      const key = createHash("sha256").update(`key ${number}`).digest("hex");
      const answer = await product.as(person, "relay.send", { ...ANONYMOUS, code }, key);
      expect(answer.ok).toBe(true);
      came.push(readCode(code).caseId);
      product.clock.skip(5 * MINUTE + number / 86_400);
    }
  });
  afterAll(() => product.close());

  const rows = (folder = product.folder, name = "alongside.sqlite") => {
    const copy = copyOf(folder);
    const db = new Database(join(copy, name));
    const all = db
      .prepare("SELECT rowid AS row, container, pk, id, kind, expires, body FROM docs ORDER BY rowid")
      .all();
    const items = db
      .prepare("SELECT docs.pk AS pk FROM items JOIN docs ON docs.rowid = items.doc ORDER BY items.rowid")
      .all();
    db.close();
    rmSync(copy, { recursive: true, force: true });
    return { docs: all as (Doc & { container: string; body: string })[], items: items as { pk: string }[] };
  };

  test("stands in no date that is stored, of whatever kind: only days, releases, mornings and midnights", async () => {
    const times = /\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d(?:\.\d+)?Z)/g;
    const allowed = ["00:00:00.000Z", "08:30:00.000Z", "10:00:00.000Z", "16:00:00.000Z"];
    for (const container of CONTAINERS) {
      if (container === "people") continue;
      const { items } = await product.store.query(container, { limit: 1000 });
      for (const { doc } of items)
        for (const [, time] of JSON.stringify(doc).matchAll(times))
          expect([container, doc.kind, allowed.includes(time ?? "")]).toEqual([container, doc.kind, true]);
    }
    // Nor as a number: neither milliseconds nor seconds of that evening.
    const { docs } = rows();
    const begun = Math.floor(product.clock.now().getTime() / 1e8).toString();
    for (const { container, body, kind } of docs)
      if (container !== "people") expect([kind, body.includes(begun)]).toEqual([kind, false]);
  });

  test("does not follow from ids, however they are sorted", () => {
    const { docs } = rows();
    for (const kind of ["anonymous-case", "private-ping", "notice", "done"]) {
      const those = docs.filter((doc) => doc.kind === kind && doc.container === "cases");
      expect(those).toHaveLength(COUNT);
      for (const by of ["pk", "id"] as const) {
        const sorted = [...those].sort((a, b) => (a[by] < b[by] ? -1 : 1)).map(({ pk }) => pk);
        if (new Set(those.map((doc) => doc[by])).size === 1) continue;
        expect([kind, by, within(inOrder(sorted, came))]).toEqual([kind, by, true]);
      }
    }
  });

  test("can be read by nobody who gets hold of the files after the night, be it before the next release", async () => {
    // The same day it can, as the promise says: the engine keeps its rows as they come.
    const today = rows().docs.filter(({ kind }) => kind === "anonymous-case");
    expect(
      inOrder(
        today.map(({ pk }) => pk),
        came,
      ),
    ).toBe(1);
    const left = 24 - ((product.clock.now().getTime() / 3_600_000) % 24);
    await product.clock.sleep((left + 1) / 24);
    const { docs, items } = rows();
    for (const kind of new Set(docs.filter(({ pk }) => came.includes(pk)).map((doc) => doc.kind))) {
      const order = docs.filter((doc) => doc.kind === kind).map(({ pk }) => pk);
      expect([kind, within(inOrder(order, came))]).toEqual([kind, true]);
    }
    expect(items.filter(({ pk }) => came.includes(pk))).toEqual([]);
    const keys = rows(product.folder, "vault.sqlite").docs.filter(({ kind }) => kind === "case-key");
    expect(keys).toHaveLength(COUNT);
    expect(
      within(
        inOrder(
          keys.map(({ pk }) => pk),
          came,
        ),
      ),
    ).toBe(true);
  });

  test("is not told by what the engine wrote ahead of its records either, once the night is over", () => {
    for (const name of ["alongside.sqlite", "vault.sqlite"]) {
      const ahead = readFileSync(join(product.folder, `${name}-wal`)).toString("latin1");
      const order = came.filter((pk) => ahead.includes(pk));
      const mixed = [...order].sort((a, b) => ahead.indexOf(a) - ahead.indexOf(b));
      expect([name, order.length < 20 || within(inOrder(mixed, came))]).toEqual([name, true]);
    }
  });

  test("does not follow from what is sealed alike: no two cases share anything by which they could be put together", async () => {
    // Who meets Ally is on record with an address; it must not look like a case that was sent in the same hour.
    const prefix = (sealed: string) => sealed.split(".").slice(0, 2).join(".");
    await product.contacts.remember(personIdOf("kim"), JSON.stringify({ conversation: { id: "c" } }));
    const address = (
      await product.store.read<Doc & { sealed: string }>("people", personIdOf("kim"), "address")
    )?.doc;
    const keys = await product.all<Doc & { sealed: string }>("vault", "case-key");
    const shared = new Set([...keys, address].map((each) => prefix(each?.sealed ?? "")));
    expect(shared.size).toBe(COUNT + 1);
  });

  test("is not told by the order in which volunteers and leads hear and read of them", async () => {
    await walk.release();
    const desk = await product.does<{ waiting: { caseId: string }[] }>("chloe", "relay.desk");
    expect(
      within(
        inOrder(
          desk.waiting.map(({ caseId }) => caseId),
          came,
        ),
      ),
    ).toBe(true);
  });
});

function within(share: number): boolean {
  return share > LOW && share < HIGH;
}
