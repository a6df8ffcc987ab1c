import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { httpFunctions } from "../../../../api/host/functions";
import { BLOCK_BYTES } from "../../../../api/host/http/coding/quiet-gzip";
import { type Serving, serve } from "../../../../api/host/http/serve";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

const CODE = "0123456789ABCDEF";
const PAGE = `<!doctype html><title>Ally</title>${"<p>Stand alongside.".repeat(99)}`;
const DECODE = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

interface Sent {
  readonly status?: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

describe("what goes over the line", () => {
  let product: TestProduct;
  let serving: Serving;
  let tabFolder: string;
  beforeAll(async () => {
    tabFolder = mkdtempSync(join(tmpdir(), "alongside-coded-"));
    writeFileSync(join(tabFolder, "index.html"), PAGE);
    writeFileSync(join(tabFolder, "index.html.br"), brotliCompressSync(PAGE));
    writeFileSync(join(tabFolder, "index.html.gz"), gzipSync(PAGE));
    writeFileSync(join(tabFolder, "bare.js"), "export {};");
    product = await openProduct({ tabFolder });
    serving = await serve({ product, functions: httpFunctions, port: 0, addresses: ["127.0.0.1"] });
    for (const need of ["Put me forward.", "Introduce me."])
      await product.does("amara", "cases.open", { ask: "sponsorship", need, kind: "one-off" });
  });
  afterAll(async () => {
    await serving.close();
    await product.close();
    rmSync(tabFolder, { recursive: true, force: true });
  });

  /** As the line has it: nothing is unpacked on the way, unless it is for the test to read. */
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET", input?: object) =>
    new Promise<Sent>((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port: serving.port, path, method, headers },
        async (answer) => {
          const body = Buffer.concat(await answer.toArray());
          const coding = (answer.headers["content-encoding"] ?? "identity") as keyof typeof DECODE;
          const text = body.length === 0 ? "" : DECODE[coding](body).toString();
          resolve({
            ...(answer.statusCode && { status: answer.statusCode }),
            headers: answer.headers,
            body,
            text,
          });
        },
      );
      sent.once("error", reject);
      sent.end(input === undefined ? undefined : JSON.stringify(input));
    });
  const verb = async (person: string, name: string, input: object, accepts = "gzip, deflate, br") => {
    const token = await product.signIn.sign({ id: personIdOf(person), name: person });
    const headers = { authorization: `Bearer ${token}`, "accept-encoding": accepts };
    return ask(`/api/verbs/${name}`, headers, "POST", input);
  };

  describe("a file of the tab", () => {
    test.each([
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["gzip;q=0, *;q=0", undefined],
      ["identity", undefined],
      ["", undefined],
    ])("for “%s” goes out as %s, says its length, and is read as it was built", async (accepts, coding) => {
      const { headers, text, body } = await ask("/tab/index.html", { "accept-encoding": accepts });
      expect(headers["content-encoding"]).toBe(coding);
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "content-length": String(body.length),
        "cache-control": "no-cache",
        vary: "accept-encoding",
      });
      expect(text).toBe(PAGE);
    });

    test("goes out as it is where the build put nothing beside it", async () => {
      const { headers, text } = await ask("/tab/bare.js", { "accept-encoding": "br" });
      expect([headers["content-encoding"], headers.vary, text]).toEqual([
        undefined,
        "accept-encoding",
        "export {};",
      ]);
    });

    test("is not under the name of its compressed form", async () => {
      expect((await ask("/tab/index.html.br")).status).toBe(404);
      expect((await ask("/tab/index.html.gz")).status).toBe(404);
    });

    test.each(["br", "gzip", "identity"])(
      "that a client has in %s is not sent again, and is in another coding",
      async (coding) => {
        const accepts = { "accept-encoding": coding };
        const { headers, body } = await ask("/tab/index.html", accepts);
        const etag = headers.etag ?? "";
        for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
          for (const method of ["GET", "HEAD"]) {
            const again = await ask("/tab/index.html", { ...accepts, "if-none-match": known }, method);
            expect([known, again.status, again.body.length]).toEqual([known, 304, 0]);
            expect(again.headers).toMatchObject({
              etag,
              vary: "accept-encoding",
              "cache-control": "no-cache",
            });
            expect(again.headers).not.toHaveProperty("content-length");
          }
        }
        const other = coding === "gzip" ? "br" : "gzip";
        for (const asked of [
          { "accept-encoding": other },
          { "accept-encoding": other, "if-none-match": '"x"' },
        ])
          expect((await ask("/tab/index.html", { "if-none-match": etag, ...asked })).status).toBe(200);
        const head = await ask("/tab/index.html", accepts, "HEAD");
        expect([head.headers["content-length"], head.headers["content-encoding"]]).toEqual([
          String(body.length),
          headers["content-encoding"],
        ]);
      },
    );

    test("goes out whole to whoever asks for some of it: that is promised nowhere", async () => {
      const { status, headers, text } = await ask("/tab/index.html", { range: "bytes=0-9" });
      expect([status, text]).toEqual([200, PAGE]);
      expect(headers).not.toHaveProperty("accept-ranges");
    });
  });

  describe("an answer", () => {
    test("of one's own page is compressed for whoever takes gzip, and says the same as it would plainly", async () => {
      const sent = await verb("amara", "page.mine", {});
      const plain = await verb("amara", "page.mine", {}, "identity");
      expect(sent.headers).toMatchObject({
        "content-encoding": "gzip",
        "content-type": "application/json; charset=utf-8",
        "content-length": String(sent.body.length),
        "cache-control": "no-store",
        vary: "accept-encoding",
      });
      expect(plain.headers).not.toHaveProperty("content-encoding");
      expect(plain.headers.vary).toBe("accept-encoding");
      expect(JSON.parse(sent.text)).toEqual(JSON.parse(plain.text));
      expect(sent.body.length % BLOCK_BYTES).toBe(0);
      expect(sent.body.length).toBeLessThan(plain.body.length / 2);
      expect((await verb("amara", "page.mine", {})).body.length).toBe(sent.body.length);
      for (const accepts of ["gzip;q=0", "br", "*;q=0"])
        expect((await verb("amara", "page.mine", {}, accepts)).headers).not.toHaveProperty(
          "content-encoding",
        );
    });

    test("has what people wrote in its parts alone, each of which is compressed by itself", async () => {
      const { parts, ...head } = JSON.parse((await verb("amara", "page.mine", {})).text) as {
        parts: object[];
      };
      const written = /Put me forward|Introduce me/;
      expect(JSON.stringify(head)).not.toMatch(written);
      expect(parts.map((part) => written.exec(JSON.stringify(part))?.[0]).sort()).toEqual([
        "Introduce me",
        "Put me forward",
      ]);
    });

    test("to HEAD says the length that GET's compressed one has", async () => {
      const token = await product.signIn.sign({ id: personIdOf("amara"), name: "Amara" });
      const headers = { authorization: `Bearer ${token}`, "accept-encoding": "gzip" };
      const [get, head] = [await ask("/api/verbs", headers), await ask("/api/verbs", headers, "HEAD")];
      expect(get.headers["content-encoding"]).toBe("gzip");
      expect([head.headers["content-length"], head.body.length]).toEqual([String(get.body.length), 0]);
    });

    test("under 1 kB goes out as it is", async () => {
      const sent = await verb("elena", "page.mine", {});
      expect(sent.body.length).toBeLessThan(1024);
      expect(sent.headers).not.toHaveProperty("content-encoding");
    });

    test("to somebody without a name, and whatever else does not say that it may be, goes out as it is", async () => {
      await product.does("amara", "relay.send", { ask: "policy", words: "Core hours.", code: CODE });
      for (const [person, name, input] of [
        ["amara", "relay.ask", {}],
        ["amara", "relay.promise", {}],
        ["amara", "relay.look", { code: CODE }],
        ["chloe", "relay.desk", {}],
        ["ben", "cases.board", {}],
      ] as const) {
        const sent = await verb(person, name, input);
        expect([name, sent.status]).toEqual([name, 200]);
        expect(sent.headers).not.toHaveProperty("content-encoding");
        expect(sent.headers).not.toHaveProperty("vary");
      }
    });
  });
});
