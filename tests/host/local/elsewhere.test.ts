import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeServer } from "../../../api/host/http/close-server";
import { startLocal } from "../../../api/host/local";
import { type Front, openPlaygroundFront } from "../../../api/host/local/playground-front";
import type { Running } from "../../../api/host/running";

const WORDS = { message: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) };
const PERSON = '{"person":"amara"}';
const JSON_TYPE = { "content-type": "application/json" };

interface Heard {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

/** A request with headers that fetch would not let through. */
function send(url: string, headers: Record<string, string>, method = "GET", body = ""): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.once("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode, headers: response.headers, text: "" });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

describe("pages from elsewhere, while the product runs on one machine", () => {
  let folder: string;
  let product: Running;
  let playground: Server;
  let front: Front;
  const got: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-elsewhere-"));
    const tabFolder = join(folder, "tab");
    mkdirSync(join(tabFolder, "stage"), { recursive: true });
    writeFileSync(join(tabFolder, "index.html"), "<title>Ally</title>");
    writeFileSync(join(tabFolder, "stage/index.html"), "<title>The stage</title>");
    const environment = { PORT: "0", DATA_DIR: join(folder, "data"), SAMPLE: "0" };
    product = await startLocal({ environment, tabFolder, playground: false, write: () => undefined });
    playground = createServer((incoming, outgoing) => {
      got.push(incoming.url ?? "");
      outgoing.writeHead(200, { "content-type": "text/html" }).end("<title>Chat</title>");
    });
    playground.on("upgrade", (incoming, socket) => {
      got.push(incoming.url ?? "");
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    });
    await new Promise<void>((resolve) => playground.listen(0, "localhost", resolve));
    front = await openPlaygroundFront((playground.address() as AddressInfo).port, () => [
      "http://localhost:3978",
      "http://127.0.0.1:3978",
    ]);
  });
  afterAll(async () => {
    await front.close();
    await closeServer(playground);
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const token = () => `${product.url}api/dev/token`;
  const own = () => new URL(product.url).origin;

  test.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:3978",
    "127.0.0.1.evil.example",
    "169.254.1.1",
  ])("under the name “%s” neither the stage nor a chat answers: 421, in words", async (host) => {
    got.length = 0;
    for (const url of [product.url, `${product.url}tab/index.html`, front.url]) {
      const { status, text } = await send(url, { host });
      expect([status, JSON.parse(text)]).toEqual([
        421,
        { error: { code: "host", reason: "host", ...WORDS } },
      ]);
    }
    expect(got).toEqual([]);
  });

  const foreign: [string, Record<string, string>][] = [
    ["of another site", { origin: "https://evil.example" }],
    ["of another port of this machine", { origin: "http://localhost:1" }],
    ["without an origin of its own", { origin: "null" }],
    ["of another site, that says no origin", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
    ["of another port, that says no origin", { "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" }],
  ];
  test.each(foreign)(
    "a page %s signs in as nobody, moves no clock and reads no chat",
    async (_what, headers) => {
      got.length = 0;
      for (const url of [
        token(),
        `${product.url}api/dev/clock`,
        `${product.url}api/dev/playground`,
        front.url,
      ]) {
        const { status, text } = await send(url, { ...JSON_TYPE, ...headers }, "POST", PERSON);
        expect([url, status, JSON.parse(text)]).toEqual([
          url,
          403,
          { error: { code: "may-not", reason: "elsewhere", ...WORDS } },
        ]);
      }
      expect((await send(`${product.url}api/dev/cast`, headers)).status).toBe(403);
      expect(got).toEqual([]);
    },
  );

  test("a page from elsewhere opens no line to a chat; the chat's own page does", async () => {
    got.length = 0;
    const line = { connection: "Upgrade", upgrade: "websocket" };
    expect(await send(front.url, { ...line, origin: "https://evil.example" })).toMatchObject({
      status: 403,
      text: expect.stringContaining("elsewhere"),
    });
    expect(await send(front.url, { ...line, host: "evil.example" })).toMatchObject({ status: 421 });
    expect(got).toEqual([]);
    expect(await send(front.url, { ...line, origin: new URL(front.url).origin })).toMatchObject({
      status: 101,
    });
  });

  test("the stage's own page, and a program, sign in as somebody", async () => {
    const page = { origin: own(), "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" };
    for (const headers of [page, {}])
      expect((await send(token(), { ...JSON_TYPE, ...headers }, "POST", PERSON)).status).toBe(200);
  });

  test("a link from a chat, or typed into the browser, still opens the tab and the stage", async () => {
    for (const site of ["same-site", "cross-site", "none"]) {
      const headers = { "sec-fetch-site": site, "sec-fetch-mode": "navigate" };
      for (const url of [product.url, `${product.url}tab/index.html`, front.url])
        expect([site, (await send(url, headers)).status]).toEqual([site, 200]);
    }
  });

  test("nobody may show the stage in a frame, only the stage the tab, and only the stage a chat", async () => {
    const framing = async (url: string) => {
      const { headers } = await send(url, {});
      const policy = String(headers["content-security-policy"]);
      return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers["x-frame-options"]];
    };
    expect(await framing(product.url)).toEqual(["'none'", "DENY"]);
    expect(await framing(`${product.url}tab/index.html`)).toEqual(["'self'", "SAMEORIGIN"]);
    expect(await framing(front.url)).toEqual(["http://localhost:3978 http://127.0.0.1:3978", undefined]);
  });

  test("what the stage does not understand is refused in the form of every refusal", async () => {
    const { status, text } = await send(token(), JSON_TYPE, "POST", '{"person":"nobody"}');
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { error: { code: "input", reason: "input", ...WORDS } },
    ]);
    const chat = await send(`${product.url}api/dev/playground`, JSON_TYPE, "POST", PERSON);
    expect(JSON.parse(chat.text)).toMatchObject({ error: { code: "not-found", ...WORDS } });
  });
});
