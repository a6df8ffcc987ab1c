import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeServer } from "../../api/host/http/close-server";
import { startLocal } from "../../api/host/local";
import { type Front, openPlaygroundFront } from "../../api/host/local/playground-front";
import type { Running } from "../../api/host/running";
import type { World } from "./world";

/** What a page of somebody else can do to the product that runs on the same machine, in a browser that knows the rules. */
export function elsewhere(there: () => World): void {
  let folder: string;
  let product: Running;
  let chat: Server;
  let front: Front;
  let foreign: Server;
  let lines = 0;
  const at = (server: Server) => (server.address() as AddressInfo).port;
  const listen = (server: Server, host: string) =>
    new Promise<void>((resolve) => server.listen(0, host, resolve));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-elsewhere-"));
    product = await startLocal({
      environment: { PORT: "0", DATA_DIR: folder, NOW: "2026-11-02T09:00:00Z" },
      tabFolder: join(there().folder, "local"),
      playground: false,
      write: () => undefined,
    });
    chat = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "text/html" }).end("<title>Chat</title><p>What was said.");
    });
    chat.on("upgrade", (_incoming, socket) => {
      lines += 1;
      socket.destroy();
    });
    await listen(chat, "localhost");
    const { port } = new URL(product.url);
    front = await openPlaygroundFront(at(chat), () => [`http://localhost:${port}`]);
    foreign = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "text/html" }).end("<title>Elsewhere</title>");
    });
    await listen(foreign, "127.0.0.1");
  });
  afterAll(async () => {
    await front?.close();
    await product?.stop();
    await Promise.all([chat, foreign].map(closeServer));
    rmSync(folder, { recursive: true, force: true });
  });

  /** Pages of another site, and of another port of the very name the stage is open under. */
  const places = (): string[] => [`http://localhost:${at(foreign)}/`, `http://evil.example:${at(foreign)}/`];
  test("shows neither the stage, nor the tab, nor a chat in a frame of its own", async () => {
    for (const place of places()) {
      const page = await there().open(place);
      for (const url of [product.url, `${product.url}tab/index.html#person=amara`, front.url]) {
        const loaded = await page.evaluate(
          (address) =>
            new Promise((resolve) => {
              const frame = document.createElement("iframe");
              frame.addEventListener("load", () => resolve(frame.src));
              frame.src = address;
              document.body.append(frame);
            }),
          url,
        );
        expect(loaded).toBe(url);
        const shown = await Promise.all(
          page
            .frames()
            .slice(1)
            .map((frame) => frame.title()),
        );
        expect([url, shown.filter((title) => /Alongside|Ally|Chat/.test(title))]).toEqual([url, []]);
      }
      expect(page.said.filter((line) => line.includes("frame-ancestors"))).toHaveLength(3);
      page.said.length = 0;
    }
  });

  // What a page elsewhere may not read of an answer the browser itself keeps from it; a line it would let it open.
  test("opens no line to a chat", async () => {
    for (const place of places()) {
      const page = await there().open(place);
      const opened = await page.evaluate(
        (url) =>
          new Promise((resolve) => {
            const line = new WebSocket(url);
            line.onopen = () => resolve("open");
            line.onerror = () => resolve("refused");
          }),
        front.url.replace("http", "ws"),
      );
      expect(opened).toBe("refused");
      page.said.length = 0;
    }
    expect(lines).toBe(0);
  });

  test("whose name leads to this machine gets 421 under it, in words, from the stage and from a chat", async () => {
    for (const { port } of [new URL(product.url), new URL(front.url)]) {
      const page = await there().open(`http://evil.example:${port}/`, { refuses: [421] });
      await page.getByText("Ally does not answer under that name.").waitFor();
    }
  });

  test("the stage itself shows the tab and a chat, which come alive", async () => {
    const page = await there().open(`${product.url}#people=amara`, { refuses: [404] });
    await page.frameLocator("iframe[data-tab]").getByRole("button", { name: "Ask for an ally" }).waitFor();
    await page.route("**/api/dev/playground", (route) => route.fulfill({ json: { url: front.url } }));
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.frameLocator("iframe[title='Chat of Amara Okafor']").getByText("What was said.").waitFor();
  });
}
