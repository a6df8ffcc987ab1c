import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { httpFunctions, timerFunctions } from "../../api/host/functions";
import { personIdOf } from "../house";
import SETTINGS from "./azure-settings.json";
import { root } from "./started";

// Nothing listens where these lead: what needs records must say so kindly, and what does not must work. The last two
// are where an app service asks for its identity's tokens.
const ID = SETTINGS.BOT_TENANT_ID;

interface Answer {
  readonly status?: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly threw?: string;
}

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keys = JSON.stringify({
  keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig", alg: "RS256" }],
});

function token(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1000) + 600;
  const claims = {
    iss: `https://login.microsoftonline.com/${ID}/v2.0`,
    aud: ID,
    tid: ID,
    oid: personIdOf("amara"),
    scp: "access_as_user",
    exp,
  };
  const text = `${part({ alg: "RS256", kid: "k1" })}.${part(claims)}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
}

describe("R117: the function app as it is shipped", () => {
  let dist: string;
  let child: ChildProcess;
  let registered: { model: string; functions: { name: string; bindings: Record<string, unknown>[] }[] };
  const answers = new Map<number, (answer: Answer) => void>();
  let calls = 0;

  const run = (environment: object) =>
    spawn(process.execPath, [join(__dirname, "azure-worker.cjs"), join(dist, "main.js"), keys], {
      env: { PATH: process.env.PATH, ...environment } as NodeJS.ProcessEnv,
      stdio: ["pipe", "pipe", "pipe"],
    });
  const ended = (process: ChildProcess) =>
    new Promise<number | null>((resolve) => process.once("exit", resolve));

  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), "alongside-dist-"));
    const build = spawn(process.execPath, [join(root, "infra/build-azure.mjs"), dist], { stdio: "ignore" });
    expect(await ended(build)).toBe(0);
    child = run(SETTINGS);
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    registered = await new Promise((resolve) => {
      lines.once("line", (first) => {
        resolve(JSON.parse(first));
        lines.on("line", (line) => {
          const answer = JSON.parse(line) as Answer & { id: number };
          answers.get(answer.id)?.(answer);
        });
      });
    });
  }, 60_000);
  afterAll(async () => {
    const gone = ended(child);
    child.kill();
    await gone;
    rmSync(dist, { recursive: true, force: true });
  });

  const call = (name: string, request: object = {}) =>
    new Promise<Answer>((resolve) => {
      calls += 1;
      answers.set(calls, resolve);
      child.stdin?.write(`${JSON.stringify({ id: calls, name, ...request })}\n`);
    });
  const url = (path: string) => `https://ally.example.com/${path}`;

  test("is what Azure expects in a folder: host.json, package.json, one bundle, the tab", () => {
    expect(readdirSync(dist).sort()).toEqual(["host.json", "main.js", "package.json", "tab"]);
    const { main } = JSON.parse(readFileSync(join(dist, "package.json"), "utf8")) as { main: string };
    expect(existsSync(join(dist, main))).toBe(true);
    expect(JSON.parse(readFileSync(join(dist, "host.json"), "utf8"))).toMatchObject({
      version: "2.0",
      extensions: { http: { routePrefix: "" } },
    });
  });

  test("registers the one table of functions, open to the network and closed by its own checks", () => {
    expect(registered.model).toBe("@azure/functions");
    const wanted = [...httpFunctions.map(({ name }) => name), ...timerFunctions.map(({ name }) => name)];
    expect(registered.functions.map(({ name }) => name).sort()).toEqual(wanted.sort());
    for (const { name, route, methods } of httpFunctions) {
      const found = registered.functions.find((each) => each.name === name);
      expect(found?.bindings).toContainEqual(
        expect.objectContaining({ type: "httpTrigger", route, methods, authLevel: "anonymous" }),
      );
    }
    const due = registered.functions.find(({ name }) => name === "due");
    expect(due?.bindings).toContainEqual(
      expect.objectContaining({ type: "timerTrigger", schedule: "0 * * * * *" }),
    );
  });

  test("holds nothing that must not run in production", () => {
    const bundle = readFileSync(join(dist, "main.js"), "utf8");
    for (const word of [
      "alongside-local",
      "/api/dev/",
      "Amara Okafor",
      "libsql",
      "m365agentsplayground",
      "better-sqlite",
    ]) {
      expect([word, bundle.includes(word)]).toEqual([word, false]);
    }
  });

  test("refuses an activity without a token, and one with a forged one", async () => {
    const activity = {
      type: "message",
      id: "1",
      channelId: "msteams",
      serviceUrl: "https://smba.trafficmanager.net/teams/",
      from: { id: "x" },
      recipient: { id: "y" },
      conversation: { id: "z", tenantId: ID },
      text: "help",
    };
    const headers = { "content-type": "application/json" };
    const request = { method: "POST", url: url("api/messages"), headers, body: JSON.stringify(activity) };
    expect(await call("messages", request)).toMatchObject({ status: 401, text: "" });
    expect(
      await call("messages", { ...request, headers: { ...headers, authorization: "Bearer a.b.c" } }),
    ).toMatchObject({ status: 401 });
    expect(await call("messages", { ...request, body: "{}" })).toMatchObject({ status: 400 });
  });

  test("refuses a verb without a token with the wire's own words", async () => {
    const answer = await call("verb", {
      method: "POST",
      url: url("api/verbs/cases.mine"),
      params: { name: "cases.mine" },
      body: "{}",
    });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual({
      error: { code: "who", message: expect.any(String), next: expect.any(String) },
    });
  });

  test("with its records away, tells a signed-in person so, kindly, and its health says the same", async () => {
    const headers = { authorization: `Bearer ${token()}`, "content-type": "application/json" };
    const request = {
      method: "POST",
      url: url("api/verbs/cases.mine"),
      params: { name: "cases.mine" },
      headers,
      body: "{}",
    };
    const [answer, health] = await Promise.all([
      call("verb", request),
      call("health", { url: url("api/health") }),
    ]);
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text)).toMatchObject({
      error: { code: "away", next: expect.stringContaining("Try again") },
    });
    expect(health).toMatchObject({ status: 503, text: expect.stringContaining('"store":"away"') });
  }, 60_000);

  test("serves the tab's files, and not the stage", async () => {
    const page = await call("tab", { url: url("tab/index.html"), params: { path: "index.html" } });
    expect(page).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(page.text).toContain("<html");
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors");
    expect(
      await call("tab", { url: url("tab/stage/index.html"), params: { path: "stage/index.html" } }),
    ).toMatchObject({ status: 404 });
    expect(await call("tab", { url: url("tab/x"), params: { path: "../host.json" } })).toMatchObject({
      status: 404,
    });
  });

  test("does not start without a setting it needs, or with one that is for development, and names it", async () => {
    for (const [change, sentence] of [
      [{ BOT_ID: "" }, "BOT_ID is missing"],
      [{ SAMPLE: "1" }, "SAMPLE must not be set in Azure"],
    ] as const) {
      const other = run({ ...SETTINGS, ...change });
      let said = "";
      other.stderr?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
      expect(await ended(other)).not.toBe(0);
      expect(said).toContain(sentence);
    }
  });
});
