import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { httpFunctions, timerFunctions } from "../../../api/host/functions";
import { createCatchAll } from "../../../api/host/http/catch-all";
import { methodsOf } from "../../../api/host/http/router";
import { type AzureApp, buildDist, ended, runBundle, startAzureApp } from "./azure-app";
// Nothing listens where these lead: what needs records must say so kindly, and what does not must work. The last two
// are where an app service asks for its identity's tokens.
import SETTINGS from "./azure-settings.json";

const ID = SETTINGS.BOT_TENANT_ID;

describe("R117: the function app as it is shipped", () => {
  let built: Awaited<ReturnType<typeof buildDist>>;
  let app: AzureApp;
  beforeAll(async () => {
    built = await buildDist();
    app = await startAzureApp(built.dist, SETTINGS);
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    built.remove();
  });
  const url = (path: string) => `https://ally.example.com/${path}`;

  test("is what Azure expects in a folder: host.json, package.json, one bundle, the tab", () => {
    expect(readdirSync(built.dist).sort()).toEqual(["host.json", "main.js", "package.json", "tab"]);
    const { main } = JSON.parse(readFileSync(join(built.dist, "package.json"), "utf8")) as { main: string };
    expect(existsSync(join(built.dist, main))).toBe(true);
    expect(JSON.parse(readFileSync(join(built.dist, "host.json"), "utf8"))).toMatchObject({
      version: "2.0",
      extensions: { http: { routePrefix: "" } },
      // What the platform writes down of a request by itself names the verb, and when: of what worked, nothing.
      logging: { logLevel: { "Host.Results": "Error" } },
    });
  });

  test("registers the one table of functions, open to the network and closed by its own checks", () => {
    expect(app.model).toBe("@azure/functions");
    const table = [...httpFunctions, createCatchAll(httpFunctions)];
    const wanted = [...table, ...timerFunctions].map(({ name }) => name).sort();
    expect(app.functions.map(({ name }) => name).sort()).toEqual(wanted);
    // Azure tries them in this order, so what takes whatever is left comes last.
    expect(wanted.at(-1)).toBe(createCatchAll([]).name);
    for (const { name, route, ...of } of table) {
      const methods = methodsOf(of);
      const found = app.functions.find((each) => each.name === name);
      expect(found?.bindings).toContainEqual(
        expect.objectContaining({ type: "httpTrigger", route, methods, authLevel: "anonymous" }),
      );
    }
    const due = app.functions.find(({ name }) => name === "due");
    expect(due?.bindings).toContainEqual(
      expect.objectContaining({ type: "timerTrigger", schedule: "0 * * * * *" }),
    );
  });

  test("holds nothing that must not run in production", () => {
    const bundle = readFileSync(join(built.dist, "main.js"), "utf8");
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
    expect(await app.call("messages", request)).toMatchObject({
      status: 401,
      text: expect.stringContaining('"reason":"teams"'),
    });
    expect(
      await app.call("messages", { ...request, headers: { ...headers, authorization: "Bearer a.b.c" } }),
    ).toMatchObject({ status: 401 });
    expect(await app.call("messages", { ...request, body: "{}" })).toMatchObject({ status: 400 });
  });

  test("refuses a verb without a token with the wire's own words", async () => {
    const answer = await app.call("verb", {
      method: "POST",
      url: url("api/verbs/cases.mine"),
      params: { name: "cases.mine" },
      body: "{}",
    });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual({
      error: { code: "who", reason: "who", message: expect.any(String), next: expect.any(String) },
    });
  });

  test("what the table does not have is refused in words too, and what it has is found from there", async () => {
    const ask = (path: string, method = "GET") =>
      app.call("z-whatever-else", { url: url(path), method, params: { path } });
    const error = (code: string) => expect.stringContaining(`{"error":{"code":"${code}"`);
    expect(await ask("nothing/here")).toMatchObject({ status: 404, text: error("not-found") });
    expect(await ask("api/messages")).toMatchObject({
      status: 405,
      headers: { allow: "POST" },
      text: error("method"),
    });
    expect(await ask("tab/index.html")).toMatchObject({
      status: 200,
      text: expect.stringContaining("<html"),
    });
  });

  test("HEAD has the headers of GET and no body", async () => {
    const page = { url: url("tab/index.html"), params: { path: "index.html" } };
    const [get, head] = [await app.call("tab", page), await app.call("tab", { ...page, method: "HEAD" })];
    expect(head).toEqual({
      ...get,
      id: expect.any(Number),
      text: "",
      headers: { ...get.headers, "content-length": String(Buffer.byteLength(get.text)) },
    });
  });

  test("a file of the tab goes out as the build compressed it, for whoever takes that", async () => {
    const ask = (accepts: string) =>
      app.call("tab", {
        url: url("tab/index.html"),
        params: { path: "index.html" },
        headers: { "accept-encoding": accepts },
      });
    const answers = [await ask("identity"), await ask("gzip, br"), await ask("gzip")];
    expect(answers.map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test("a body over the limit is refused in words", async () => {
    const answer = await app.verb("amara", "cases.mine", { text: "x".repeat(70_000) });
    expect(answer).toMatchObject({ status: 413, body: { error: { code: "too-large" } } });
  });

  test("with its records away, tells a signed-in person so, kindly, and its health says the same", async () => {
    const [answer, health] = await Promise.all([
      app.verb("amara", "cases.mine"),
      app.call("health", { url: url("api/health") }),
    ]);
    expect(answer).toMatchObject({
      status: 503,
      body: { error: { code: "away", next: expect.stringContaining("Try again") } },
    });
    expect(health).toMatchObject({ status: 503, text: expect.stringContaining('"store":"away"') });
  }, 60_000);

  test("serves the tab's files, and not the stage", async () => {
    const page = await app.call("tab", { url: url("tab/index.html"), params: { path: "index.html" } });
    expect(page).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(page.text).toContain("<html");
    // Teams shows it in a frame; a header that knows no list of places would forbid it.
    expect(page.headers["content-security-policy"]).toMatch(
      /frame-ancestors [^;]*https:\/\/teams\.microsoft\.com/,
    );
    expect(page.headers).not.toHaveProperty("x-frame-options");
    expect(
      await app.call("tab", { url: url("tab/stage/index.html"), params: { path: "stage/index.html" } }),
    ).toMatchObject({ status: 404 });
    expect(await app.call("tab", { url: url("tab/x"), params: { path: "../host.json" } })).toMatchObject({
      status: 404,
    });
  });

  test("does not start without a setting it needs, or with one that is for development, and names it", async () => {
    for (const [change, sentence] of [
      [{ BOT_ID: "" }, "BOT_ID is missing"],
      [{ SAMPLE: "1" }, "SAMPLE must not be set in Azure"],
    ] as const) {
      const other = runBundle(built.dist, { ...SETTINGS, ...change });
      let said = "";
      other.stderr?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
      expect(await ended(other)).not.toBe(0);
      expect(said).toContain(sentence);
    }
  });
});
