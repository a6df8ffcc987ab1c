import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignInAway } from "../../../api/core/sign-in-away";
import { httpFunctions } from "../../../api/host/functions";
import { createRouter } from "../../../api/host/http/router";
import { type Serving, serve } from "../../../api/host/http/serve";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";

const WORDS = { message: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) };
const JSON_TYPE = { "content-type": "application/json" };

describe("the wire, on one machine", () => {
  let product: TestProduct;
  let serving: Serving;
  let tabFolder: string;
  let away = false;
  beforeAll(async () => {
    tabFolder = mkdtempSync(join(tmpdir(), "alongside-files-"));
    writeFileSync(join(tabFolder, "index.html"), "<!doctype html><title>Ally</title>");
    product = await openProduct({ tabFolder });
    const whoAsks: TestProduct["whoAsks"] = async (header) => {
      if (away) throw new SignInAway("keys");
      return product.whoAsks(header);
    };
    serving = await serve({
      product: { ...product, whoAsks },
      functions: httpFunctions,
      port: 0,
      addresses: ["127.0.0.1"],
      refuses: ({ host }) => (host === "evil.example" ? "host" : undefined),
    });
  });
  afterAll(async () => {
    await serving.close();
    await product.close();
    rmSync(tabFolder, { recursive: true, force: true });
  });
  afterEach(() => {
    away = false;
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${serving.port}${path}`, init);
  const authorized = async () => ({
    authorization: `Bearer ${await product.signIn.sign({ id: personIdOf("amara"), name: "Amara Okafor" })}`,
  });
  /** What comes back for bytes that no client of ours would send. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(serving.port, "127.0.0.1", () => socket.write(bytes));
      let heard = "";
      socket.on("data", (chunk) => {
        heard += chunk.toString();
      });
      socket.once("error", reject);
      socket.once("close", () => resolve(heard));
    });

  const post = (body: string, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
    method: "POST",
    body,
    headers,
  });
  const large = (bytes: number) => JSON.stringify({ text: "x".repeat(bytes) });
  const refusals: [string, number, string, string, RequestInit?][] = [
    ["a path that is not there", 404, "not-found", "/nothing/here"],
    ["the root, where only a developer's machine has a page", 404, "not-found", "/"],
    ["a path that cannot be read", 404, "not-found", "/tab/%"],
    ["a file of the tab that is not there", 404, "not-found", "/tab/no-such.js"],
    ["a file outside the tab", 404, "not-found", "/tab/..%2fkey"],
    ["the wrong method for a verb", 405, "method", "/api/verbs/cases.mine"],
    ["the wrong method for a list", 405, "method", "/api/verbs", { method: "DELETE" }],
    ["a preflight of a page elsewhere", 405, "method", "/api/verbs/cases.mine", { method: "OPTIONS" }],
    ["nobody's verb", 401, "who", "/api/verbs/cases.mine", post("{}")],
    ["nobody's list", 401, "who", "/api/verbs"],
    [
      "an activity that is a form",
      415,
      "media-type",
      "/api/messages",
      post("a=b", { "content-type": "text/plain" }),
    ],
    ["an activity that is none", 400, "input", "/api/messages", post("{}")],
    ["an activity over its limit", 413, "too-large", "/api/messages", post(large(300_000))],
    ["an activity over every limit", 413, "too-large", "/api/messages", post(large(3_000_000))],
    ["a verb's input over every limit", 413, "too-large", "/api/verbs/cases.mine", post(large(3_000_000))],
  ];
  test.each(
    refusals.map(([what, status, code, path, init = {}]) => [what, status, code, path, init] as const),
  )("%s: %i with what did not happen and what to do", async (_what, status, code, path, init) => {
    const answer = await ask(path, init);
    expect([answer.status, await answer.json()]).toEqual([
      status,
      { error: { code, reason: expect.any(String), ...WORDS } },
    ]);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });

  test("an input over its limit, of somebody who may send one, is refused in the same form", async () => {
    const answer = await ask(
      "/api/verbs/cases.mine",
      post(large(70_000), { ...JSON_TYPE, ...(await authorized()) }),
    );
    expect([answer.status, await answer.json()]).toEqual([413, { error: expect.objectContaining(WORDS) }]);
  });

  test("where the method is wrong, the answer says which ones are right", async () => {
    expect((await ask("/api/verbs", { method: "PUT" })).headers.get("allow")).toBe("GET, HEAD");
    expect((await ask("/api/messages")).headers.get("allow")).toBe("POST");
  });

  test.each([
    ["no HTTP at all", "hello\r\n\r\n", 400],
    ["an address that is none", "GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
    ["headers of 40 kB", `GET /api/health HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 431],
    [
      "a name of another house",
      "GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      421,
    ],
  ])("%s is answered in the same form", async (_what, bytes, status) => {
    const [head = "", body = ""] = (await raw(bytes)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(body)).toEqual({
      error: { code: expect.any(String), reason: expect.any(String), ...WORDS },
    });
  });

  test("whoever sends all of a body that is too large before they listen hears the answer too", async () => {
    const bytes = "x".repeat(3_000_000);
    const head = `POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${bytes.length}`;
    expect(await raw(`${head}\r\nContent-Type: application/json\r\n\r\n${bytes}`)).toContain('"too-large"');
  });

  test("while Microsoft's sign-in does not answer, somebody hears that, and not that they are nobody", async () => {
    away = true;
    for (const [path, init] of [
      ["/api/verbs", {}],
      ["/api/verbs/cases.mine", post("{}")],
    ] as const) {
      const answer = await ask(path, init);
      const { error } = (await answer.json()) as { error: Record<string, string> };
      expect([answer.status, error]).toEqual([503, { code: "away", reason: "sign-in", ...WORDS }]);
      expect(error.message).toContain("sign-in");
    }
  });

  test.each(["/api/health", "/tab/index.html", "/tab/no-such.js", "/api/verbs", "/nothing/here"])(
    "HEAD %s has the headers of GET and no body",
    async (path) => {
      // As it is, so that a length can be held against what was read.
      const headers = { ...(await authorized()), "accept-encoding": "identity" };
      const [get, head] = [await ask(path, { headers }), await ask(path, { method: "HEAD", headers })];
      const kept = (answer: Response) =>
        [...answer.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name));
      const length = String((await get.arrayBuffer()).byteLength);
      expect(await head.text()).toBe("");
      expect([head.status, Object.fromEntries(kept(head))]).toEqual([
        get.status,
        { ...Object.fromEntries(kept(get)), "content-length": length },
      ]);
    },
  );

  test("the verb table is made once: what differs for each person is only what of it they may use", async () => {
    const { HttpRequest } = await import("../../../api/host/http/functions-library");
    const route = createRouter(httpFunctions);
    const list = async (person: string) => {
      const token = await product.signIn.sign({ id: personIdOf(person), name: person });
      const request = new HttpRequest({
        method: "GET",
        url: "http://localhost/api/verbs",
        headers: { authorization: `Bearer ${token}` },
      });
      const { jsonBody } = await route(request, product);
      return new Map(
        (jsonBody as { verbs: { name: string; input: object }[] }).verbs.map((each) => [each.name, each]),
      );
    };
    const [amara, again, elena] = [await list("amara"), await list("amara"), await list("elena")];
    expect(amara.get("cases.open")?.input).toMatchObject({ type: "object" });
    expect(again.get("cases.open")).toBe(amara.get("cases.open"));
    expect(elena.get("welcome.help")).toBe(amara.get("welcome.help"));
    expect(elena.has("cases.open")).toBe(false);
  });
});
