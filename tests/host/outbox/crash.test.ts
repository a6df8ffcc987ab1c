import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { OutboxDoc } from "../../../api/core/notice";
import { closeServer } from "../../../api/host/http/close-server";
import { chatOf } from "../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../bot/fake-connector";
import { walkIn } from "../../kit/case-walk";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";

const root = join(__dirname, "../../..");

describe("a machine that dies between the decision and the message", () => {
  let folder: string;
  let script: string;
  beforeAll(() => {
    // Inside the project, so that the child finds libsql's binary.
    mkdirSync(join(root, "build"), { recursive: true });
    folder = mkdtempSync(join(root, "build/crash-"));
    script = join(folder, "child.cjs");
    buildSync({
      entryPoints: [join(__dirname, "crash-child.ts")],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "cjs",
      external: ["libsql", "@azure/functions-core"],
      logLevel: "error",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let product: TestProduct;
  let connector: FakeConnector;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  /** Runs a verb in another process and kills that process the moment its message is on the way. */
  async function killedWhileSending(key: string, verb: string, input: object): Promise<void> {
    const silent = await openSilentServer();
    const address = {
      serviceUrl: silent.url,
      conversation: { id: "chat" },
      bot: { id: "28:ally" },
      channelId: "msteams",
    };
    for (const person of ["amara", "ben"])
      await product.contacts.remember(personIdOf(person), JSON.stringify(address));
    const args = [script, product.folder, key, verb, JSON.stringify(input), START.toISOString()];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const said = firstLine(child);
    await silent.reached;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    expect(await said).toBe("accepted");
    await silent.close();
  }

  const waiting = () => product.all<OutboxDoc>("cases", "notice");

  test("forgets nothing: the ally still hears of having been chosen, and the unit still gets its points, once", async () => {
    const { caseId } = await product.does("amara", "cases.open", {
      ask: "policy",
      need: "Core hours.",
      kind: "one-off",
    });
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await product.deliverer.settled();

    await killedWhileSending("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    expect((await product.does("amara", "cases.show", { caseId })).state).toBe("proposed");
    expect((await waiting()).map(({ notice }) => notice.to)).toEqual(["person"]);

    const ben = chatOf(product, connector, "ben");
    await ben.install();
    await ben.says("help");
    await product.clock.pass(1);
    expect(ben.cards().filter((card) => card.fallbackText === "You have an update in Ally")).toHaveLength(1);

    await product.does("ben", "cases.answer", { caseId, accept: true });
    await walkIn(product).sign(caseId);
    await product.does("ben", "cases.finish", { caseId });
    await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await product.clock.pass(8);
    expect(await product.all("seasons", "entry")).toEqual([
      expect.objectContaining({ unit: "Finance", points: 4 }),
    ]);
    expect(await waiting()).toEqual([]);
  });
});

/** A connector that takes a request and never answers. */
async function openSilentServer(): Promise<{ url: string; reached: Promise<void>; close(): Promise<void> }> {
  let server: Server | undefined;
  const reached = new Promise<void>((resolve) => {
    server = createServer(() => resolve());
  });
  const open = server as Server;
  await new Promise<void>((resolve) => open.listen(0, "127.0.0.1", resolve));
  const close = () => closeServer(open);
  return { url: `http://127.0.0.1:${(open.address() as AddressInfo).port}`, reached, close };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("\n")) resolve(said.split("\n")[0] ?? "");
    });
  });
}
