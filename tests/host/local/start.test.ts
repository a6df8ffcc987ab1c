import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { type Started, start } from "./started";

const REQUEST = { ask: "networks", need: "Introduce me to others on the night shift.", kind: "one-off" };

describe("R118: npm start on one machine", () => {
  let folder: string;
  let product: Started;
  const environment = (port = "0") => ({ PORT: port, DATA_DIR: folder, NOW: "2026-11-02T09:00:00Z" });
  const up = async (...args: string[]) => {
    const started = await start(environment(), "--no-playground", ...args);
    if ("code" in started) throw new Error(started.said);
    return started;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-start-"));
    product = await up();
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  /** A request with headers that fetch would not let through. */
  const raw = (path: string, headers: Record<string, string>, method = "GET") =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(product.url);
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once("error", reject);
      sent.end();
    });

  test("says in one line where it runs and how to stop it", () => {
    expect(product.said()).toMatch(
      /^Alongside is running at http:\/\/localhost:\d+\/ {2}\(Ctrl-C stops it\)\n$/,
    );
  });

  test("its first page is the stage, and its records and keys can be reached", async () => {
    const stage = await fetch(product.url);
    expect([stage.status, await stage.text()]).toEqual([200, expect.stringContaining("Alongside")]);
    expect(await (await fetch(new URL("/api/health", product.url))).json()).toEqual({
      store: "ok",
      keys: "ok",
      version: expect.any(String),
    });
  });

  test("the sample company is there: 707 people's units, and somebody for each part", async () => {
    const { people, now } = (await (await fetch(new URL("/api/dev/cast", product.url))).json()) as {
      people: object[];
      now: string;
    };
    expect(people).toHaveLength(13);
    expect(people).toContainEqual({
      key: "amara",
      name: "Amara Okafor",
      unit: "Engineering",
      part: "The caller",
    });
    expect(now).toMatch(/^2026-11-02T09:0/);
    const { body } = await product.verb("elena", "results.latest");
    expect(body.data).toMatchObject({ total: { people: 707 }, pooled: ["Legal"] });
  });

  test("what is kept can be read by its owner alone", () => {
    for (const file of ["alongside.sqlite", "key"]) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  });

  test("the journey goes over the wire, and the clock can be moved", async () => {
    const { personId } = (await (await product.post("/api/dev/token", { person: "ben" })).json()) as {
      personId: string;
    };
    const opened = await product.verb("amara", "cases.open", REQUEST, { "idempotency-key": "once" });
    await product.verb("amara", "cases.open", REQUEST, { "idempotency-key": "once" });
    const { caseId } = opened.body.data;
    expect((await product.verb("ben", "cases.board")).body.data.requests.map((each) => each.caseId)).toEqual([
      caseId,
    ]);
    await product.verb("ben", "cases.offer", { caseId, line: "Gladly." });
    await product.verb("amara", "cases.choose", { caseId, allyId: personId });
    const stale = await product.verb("amara", "cases.choose", { caseId, allyId: personId });
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { code: "moved-on" }, card: { type: "AdaptiveCard" } },
    });
    await product.verb("ben", "cases.answer", { caseId, accept: true });
    const terms = { goal: "Two people to talk to.", contact: "A message a week.", endOn: "2026-11-20" };
    await product.verb("amara", "cases.agree", { caseId, ...terms });
    await product.verb("ben", "cases.sign", { caseId, version: 1 });
    await product.verb("amara", "cases.finish", { caseId });
    expect(
      (await product.verb("amara", "cases.verdict", { caseId, verdict: "worked" })).body.data.state,
    ).toBe("cooling");
    const next = (await (await product.post("/api/dev/clock", { until: "morning" })).json()) as {
      now: string;
    };
    expect(next.now).toMatch(/^2026-11-03T09:/);
    const moved = (await (await product.post("/api/dev/clock", { days: 59 })).json()) as { now: string };
    expect(moved.now).toMatch(/^2027-01-01T09:/);
    expect((await product.verb("amara", "cases.show", { caseId })).body.data.state).toBe("worked");
    expect((await product.verb("elena", "results.latest")).body.data).toMatchObject({ quarter: "2026-Q4" });
  });

  test("the verb table shows each person what they may use, with its input", async () => {
    const list = async (person: string) => {
      const { token } = (await (await product.post("/api/dev/token", { person })).json()) as {
        token: string;
      };
      const response = await fetch(new URL("/api/verbs", product.url), {
        headers: { authorization: `Bearer ${token}` },
      });
      return ((await response.json()) as { verbs: { name: string; input: object }[] }).verbs;
    };
    const amara = await list("amara");
    expect(amara.find(({ name }) => name === "cases.verdict")?.input).toMatchObject({
      required: ["verdict", "caseId"],
      properties: { verdict: { enum: ["worked", "did-not-work", "prefer-not-to-say"] } },
    });
    expect(amara.map(({ name }) => name)).not.toContain("results.latest");
    expect((await list("elena")).map(({ name }) => name)).toContain("results.latest");
    expect((await fetch(new URL("/api/verbs", product.url))).status).toBe(401);
  });

  test("bad input gets its refusal, and never a 500", async () => {
    const { token } = (await (await product.post("/api/dev/token", { person: "amara" })).json()) as {
      token: string;
    };
    const authorization = `Bearer ${token}`;
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    for (const [path, body, status] of [
      ["/api/verbs/cases.burn", "{}", 404],
      ["/api/verbs/%00", "{}", 404],
      ["/api/verbs/cases.open", "not json", 400],
      ["/api/verbs/cases.open", "[]", 400],
      ["/api/verbs/cases.open", deep, 400],
      ["/api/verbs/cases.open", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, 400],
      ["/api/verbs/cases.open", JSON.stringify({ ...REQUEST, need: "x".repeat(5_000) }), 400],
      ["/api/verbs/cases.open", JSON.stringify({ ...REQUEST, need: "x".repeat(70_000) }), 413],
      ["/api/verbs/cases.open", "x".repeat(2_000_000), 413],
      ["/api/verbs/cases.show", JSON.stringify({ caseId: "../../etc/passwd" }), 404],
      ["/api/verbs/cases.show", "", 400],
    ] as const) {
      const response = await product.post(path, body, { authorization });
      expect([path, body.slice(0, 30), response.status]).toEqual([path, body.slice(0, 30), status]);
      const { error } = (await response.json().catch(() => ({ error: { next: "closed" } }))) as {
        error: { next: string };
      };
      expect(error.next).toMatch(/\S/);
    }
    expect(
      (await product.post("/api/verbs/cases.mine", {}, { authorization, "idempotency-key": "x".repeat(300) }))
        .status,
    ).toBe(400);
    expect((await product.post("/api/verbs/cases.mine", {}, { authorization: "Bearer x.y.z" })).status).toBe(
      401,
    );
    expect((await product.post("/api/verbs/cases.mine", {})).status).toBe(401);
    expect((await fetch(new URL("/api/verbs/cases.mine", product.url))).status).toBe(405);
    expect((await fetch(new URL("/nothing/here", product.url))).status).toBe(404);
  });

  test("no file outside the tab's folder is served, however it is asked for", async () => {
    for (const path of [
      "/tab/../server.cjs",
      "/tab/..%2fserver.cjs",
      "/tab/%2e%2e/server.cjs",
      "/tab/..%5cserver.cjs",
      "/tab//etc/passwd",
      "/tab/%",
      "/tab/index.html%00.js",
    ]) {
      expect([path, await raw(path, { host: "localhost" })]).toEqual([path, 404]);
    }
  });

  test("signing in as anybody is for this machine: a page under another name, or one that sends no JSON, gets nothing", async () => {
    expect(await raw("/api/dev/cast", { host: "evil.example" })).toBe(421);
    expect(await raw("/api/dev/cast", { host: "localhost.evil.example" })).toBe(421);
    expect(await raw("/api/dev/tokens", { host: "evil.example" })).toBe(421);
    // Without a word that they may, a browser lets no page of another origin read them.
    const { headers } = await fetch(new URL("/api/dev/tokens", product.url));
    expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(
      (await product.post("/api/dev/token", '{"person":"amara"}', { "content-type": "text/plain" })).status,
    ).toBe(415);
    expect((await product.post("/api/dev/token", { person: "nobody" })).status).toBe(400);
    expect((await product.post("/api/dev/clock", { days: -1 })).status).toBe(400);
  });

  test("it listens on this machine's own address and on no other", async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .flatMap((each) => (each?.family === "IPv4" && !each.internal ? [each.address] : []));
    // A neighbour of this machine's own address is there without any network, on most systems.
    const others = ["127.0.0.2", ...outward];
    const answersAt = (port: string | number) => (address: string) =>
      fetch(`http://${address}:${port}/`).then(
        () => true,
        () => false,
      );
    const everywhere = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => everywhere.listen(0, "0.0.0.0", resolve));
    const seen = await Promise.all(others.map(answersAt((everywhere.address() as AddressInfo).port)));
    await new Promise((resolve) => everywhere.close(resolve));
    // Something that listens everywhere is found at one of these addresses: else this test would prove nothing.
    expect(seen).toContain(true);
    const { port } = new URL(product.url);
    expect(await answersAt(port)("127.0.0.1")).toBe(true);
    expect(await Promise.all(others.map(answersAt(port)))).toEqual(others.map(() => false));
  });

  test("Ctrl-C stops it; the next start finds the first one's data and clock, and not its tokens", async () => {
    const before = (await product.verb("amara", "cases.mine")).body;
    const { token } = (await (await product.post("/api/dev/token", { person: "amara" })).json()) as {
      token: string;
    };
    expect(await product.stop("SIGINT")).toBe(0);
    product = await up();
    expect((await product.verb("amara", "cases.mine")).body.data).toEqual(before.data);
    const { now } = (await (await fetch(new URL("/api/dev/cast", product.url))).json()) as { now: string };
    expect(now).toMatch(/^2027-01-01T09:/);
    expect(
      (await product.post("/api/verbs/cases.mine", {}, { authorization: `Bearer ${token}` })).status,
    ).toBe(401);
  }, 30_000);

  test("started where the port is taken, it says which one and what to do", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await start(
      { ...environment(String(port)), DATA_DIR: join(folder, "second") },
      "--no-playground",
    );
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port} is taken`) });
    expect(ended).toMatchObject({ said: expect.not.stringContaining("    at ") });
    await new Promise((resolve) => other.close(resolve));
  }, 30_000);

  test("started a second time over the same folder, it says so and leaves the first one alone", async () => {
    const ended = await start(environment(), "--no-playground");
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining("Alongside already runs over") });
    expect(ended).toMatchObject({ said: expect.not.stringContaining("    at ") });
    expect((await fetch(new URL("/api/health", product.url))).status).toBe(200);
  }, 30_000);

  test("what it did not expect stops it in a sentence too, and no stack", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const ended = await start({ ...environment(), DATA_DIR: file }, "--no-playground");
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining("its folder is not a folder") });
    expect(ended).toMatchObject({ said: expect.not.stringContaining("    at ") });
  }, 30_000);

  test("for production, what is missing stops it, a sentence for each", async () => {
    const ended = await start({ DATA_DIR: join(folder, "third") }, "--production");
    expect(ended).toMatchObject({
      code: 1,
      said: expect.stringContaining("BOT_ID is missing: set it to the bot's app id."),
    });
    expect(ended).toMatchObject({ said: expect.not.stringContaining("    at ") });
  }, 30_000);
});
