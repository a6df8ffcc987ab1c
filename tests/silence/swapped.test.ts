import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doc, Store } from "../../api/core/store";
import { HttpRequest } from "../../api/host/http/functions-library";
import { guard } from "../../api/host/http/guard";
import { postVerb } from "../../api/host/http/verb-routes";
import { openFiles } from "../../api/host/kit/open-files";
import { readCode } from "../../api/host/kit/read-code";
import { buildProduct, type Product } from "../../api/host/product";
import { openKeyFile } from "../../api/keys/key-file";
import { REQUEST } from "../kit/case-walk";
import { openProduct, type TestProduct } from "../kit/product";
import { ANONYMOUS, CODE, type RelayWalk, relayWalkIn, WORDS } from "../kit/relay-walk";
import { signedInAs } from "../kit/signed-in-as";

const SECOND = "ZYXWVTSRQPNMKJHG";
const [ONE, TWO] = [readCode(CODE).caseId, readCode(SECOND).caseId];
type Sealed = Doc & { readonly sealed?: string };

describe("what is sealed for one place", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  let raw: Store;
  beforeEach(async () => {
    product = await openProduct({
      around: (store) => {
        raw = store;
        return store;
      },
    });
    walk = relayWalkIn(product);
    await walk.claimed();
    await walk.by("amara", "relay.write", { words: "A message." });
    await walk.by("kim", "relay.send", { ...ANONYMOUS, words: "Another case's words." }, SECOND);
  });
  afterEach(() => product.close());

  const there = async (pk: string, id: string) => {
    const found = (await raw.read<Sealed>("cases", pk, id))?.doc;
    if (found === undefined) throw new Error("Nothing lies there.");
    return found;
  };
  const messageId = async () =>
    (
      await raw.query("cases", {
        pk: ONE,
        where: [{ field: "kind", op: "=", value: "relay-message" }],
        limit: 1,
      })
    ).items[0]?.doc.id ?? "";
  const put = async (doc: Sealed) => {
    expect(await raw.commit("cases", doc.pk, [{ op: "upsert", doc }])).toMatchObject({ ok: true });
  };
  const look = async (): Promise<string> =>
    JSON.stringify(await product.as("amara", "relay.look", { code: CODE }));

  const SWAPS: readonly [string, () => Promise<Sealed>][] = [
    [
      "another case's",
      async () => ({ ...(await there(ONE, "case")), sealed: (await there(TWO, "case")).sealed ?? "" }),
    ],
    [
      "its own ping's",
      async () => ({ ...(await there(ONE, "case")), sealed: (await there(ONE, "ping")).sealed ?? "" }),
    ],
    [
      "its own message's",
      async () => ({
        ...(await there(ONE, "case")),
        sealed: (await there(ONE, await messageId())).sealed ?? "",
      }),
    ],
    ["one that was cut short", async () => cut(await there(ONE, "case"), 40)],
    ["one of which only a few letters are left", async () => cut(await there(ONE, "case"), 2700)],
    ["none to speak of", async () => ({ ...(await there(ONE, "case")), sealed: "1." })],
    ["one with a letter changed", async () => altered(await there(ONE, "case"))],
  ];
  test.each(SWAPS)(
    "does not open in another: a case with %s ciphertext is as if it were not there",
    async (_whose, swap) => {
      await put(await swap());
      const seen = await look();
      expect(seen).toContain('"ok":false');
      for (const words of [WORDS, "A message.", "Another case's words."]) expect(seen).not.toContain(words);
      // Nobody else is kept from anything by it.
      await product.does("daniel", "relay.desk");
      await product.does("chloe", "page.mine");
    },
  );

  test("does not open as another kind, nor does a message in another's place", async () => {
    const id = await messageId();
    const message = await there(ONE, id);
    await put({ ...message, id: "message-elsewhere" });
    await put({ ...message, pk: TWO });
    expect(await look()).toContain("A message.");
    expect((await look()).match(/A message\./g)).toHaveLength(1);
    expect(JSON.stringify(await product.as("kim", "relay.look", { code: SECOND }))).not.toContain(
      "A message.",
    );
    await put({ ...(await there(ONE, "ping")), kind: "relay-message" });
    expect(await look()).not.toContain("serviceUrl");
  });

  test("of the month's key is answered as an outage when it does not open, never as a fault", async () => {
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    const doc = (await raw.read<Sealed>("cases", caseId, "case"))?.doc;
    await put(altered(doc as Sealed));
    expect(await product.as("amara", "cases.show", { caseId })).toMatchObject({
      ok: false,
      refusal: { code: "away" },
    });
  });
});

describe("a backup", () => {
  let folder: string;
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-backup-"));
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(async () => {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const copied = (...names: string[]) => {
    for (const name of names)
      for (const end of ["", "-wal"])
        copyFileSync(join(product.folder, `${name}${end}`), join(folder, `${name}${end}`));
  };
  const restored = async (work: (other: Product, raw: Store) => Promise<void>) => {
    copyFileSync(join(product.folder, "key"), join(folder, "key"));
    const raw = await openFiles(folder, product.clock);
    const other = buildProduct({ ...product, store: raw, keys: openKeyFile(join(folder, "key")) });
    try {
      await work(other, raw);
      await other.deliverer.settled();
    } finally {
      await raw.close();
    }
  };
  const answer = async (other: Product, key: string, verb: string, input: object) => {
    const token = await product.signIn.sign(signedInAs(key));
    const request = new HttpRequest({
      method: "POST",
      url: `http://127.0.0.1/api/verbs/${verb}`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      params: { name: verb },
      body: { string: JSON.stringify(input) },
    });
    const { status, jsonBody } = await guard(postVerb, request, other);
    return { status: status ?? 200, text: JSON.stringify(jsonBody) };
  };

  const ASKS: readonly [string, string, object][] = [
    ["amara", "relay.look", { code: CODE }],
    ["amara", "relay.send", { ...ANONYMOUS, code: CODE }],
    ["amara", "relay.look", { code: CODE }],
    ["chloe", "relay.case", { caseId: ONE }],
    ["chloe", "relay.claim", { caseId: ONE }],
    ["chloe", "relay.desk", {}],
    ["daniel", "relay.desk", {}],
    ["chloe", "page.mine", {}],
    ["amara", "page.mine", {}],
    ["ben", "cases.board", {}],
    ["amara", "cases.open", { ...REQUEST, need: "After the restore." }],
    ["amara", "page.mine", {}],
    ["ben", "cases.board", {}],
    ["farid", "relay.unclaimed", {}],
    ["ben", "learning.letter", {}],
  ];

  test("without the vault holds nothing that can be read, and everything still answers", async () => {
    await walk.claimed();
    await product.does("amara", "cases.open", { ...REQUEST, need: "Before the restore." });
    await product.deliverer.settled();
    copied("alongside.sqlite");
    await restored(async (other) => {
      for (const [key, verb, input] of ASKS) {
        const { status, text } = await answer(other, key, verb, input);
        expect([
          verb,
          status < 500 || status === 503,
          text.includes("Before the restore."),
          text.includes(WORDS),
        ]).toEqual([verb, true, false, false]);
      }
      await other.runDue();
      expect(product.lines.join("\n")).not.toContain("unexpected");
    });
  });

  test("of the time before a case was closed, put back beside today's vault, shows nothing of it and stands in nobody's way", async () => {
    await walk.claimed();
    await product.deliverer.settled();
    copied("alongside.sqlite");
    await walk.by("amara", "relay.withdraw");
    await product.deliverer.settled();
    copied("vault.sqlite");
    await restored(async (other, raw) => {
      expect((await raw.read<Sealed>("cases", ONE, "case"))?.doc.sealed).toBeDefined();
      for (const [key, verb, input] of ASKS) {
        const { status, text } = await answer(other, key, verb, input);
        expect([verb, status < 500 || status === 503, text.includes(WORDS)]).toEqual([verb, true, false]);
      }
      for (const key of ["daniel", "priya"])
        expect((await answer(other, key, "relay.desk", {})).status).toBe(200);
    });
  });
});

function cut(doc: Sealed, letters: number): Sealed {
  return { ...doc, sealed: doc.sealed?.slice(0, -letters) ?? "" };
}

function altered(doc: Sealed): Sealed {
  const sealed = doc.sealed ?? "";
  const at = sealed.length - 100;
  return { ...doc, sealed: `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}` };
}
