import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from "playwright-core";
import { addDays, dateOf } from "../../api/core/clock";
import { personIdOf } from "../../api/host/local/sample-company";
import { BROWSER_FLAGS } from "../browser/browser-flags";
import { type Body, type Started, start } from "../host/local/started";
import { Traffic } from "./traffic";

/** A chat takes some seconds to start, and longer on a busy machine. */
const PATIENCE_MS = 40_000;
const SCREENSHOTS = join(__dirname, "../../appPackage/screenshots");

/** The product as `npm start` runs it, with its sample company and chats, and a browser to walk through it. */
export class Machine {
  readonly traffic = new Traffic();
  private contexts: BrowserContext[] = [];
  private said: string[] = [];

  private constructor(
    readonly product: Started,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async start(executablePath: string): Promise<Machine> {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    const folder = mkdtempSync(join(tmpdir(), "alongside-journeys-"));
    const started = await start({ PORT: "0", DATA_DIR: folder, NOW: "2026-11-02T09:00:00Z" });
    if ("code" in started) {
      await browser.close();
      throw new Error(started.said);
    }
    return new Machine(started, browser, folder);
  }

  /** Opens a page in a window of its own. What the product's own pages say on the console ends up in `endTest`. */
  async open(address: string, size = { width: 760, height: 950 }): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: size,
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    this.contexts.push(context);
    this.traffic.watch(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const ours = new URL(this.product.url).origin;
    page.on("console", (message) => {
      if (!isPlaygrounds(message, ours)) this.said.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", ({ message, stack = "" }) => {
      if (stack.includes(ours) || !stack.includes("http://")) this.said.push(`error: ${message}`);
    });
    await page.goto(new URL(address, this.product.url).href);
    return page;
  }

  /** The address of somebody's chat, which is also what the stage frames. */
  async chatOf(person: string): Promise<string> {
    const response = await this.product.post("/api/dev/playground", { person });
    return ((await response.json()) as { url: string }).url;
  }

  /** Somebody's allyships as the records have them. */
  async allyshipsOf(person: string): Promise<{ caseId: string; title: string; state: string }[]> {
    const { body } = await this.product.verb(person, "page.mine");
    const { allyships } = body.data as Body["data"] & {
      allyships: { caseId: string; title: string; state: string }[];
    };
    return allyships;
  }

  /** Days go by, or the night before the next working morning does. Resolves with the product's new time. */
  async pass(later: { days: number } | { until: "morning" }): Promise<Date> {
    const { now } = (await (await this.product.post("/api/dev/clock", later)).json()) as { now: string };
    return new Date(now);
  }

  /** The date so many days from now, YYYY-MM-DD, by the product's clock. */
  async dateIn(days: number): Promise<string> {
    const cast = (await (await fetch(new URL("/api/dev/cast", this.product.url))).json()) as { now: string };
    return dateOf(addDays(new Date(cast.now), days));
  }

  /** Two people who have found each other and signed what they agree on, to begin a journey there. */
  async together(caller: string, ally: string, need: string): Promise<void> {
    const { verb } = this.product;
    const { body } = await verb(caller, "cases.open", { ask: "mentoring", need, kind: "sustained" });
    const { caseId } = body.data;
    await verb(ally, "cases.offer", { caseId, line: "Gladly." });
    await verb(caller, "cases.choose", { caseId, allyId: personIdOf(ally) });
    await verb(ally, "cases.answer", { caseId, accept: true });
    const terms = { goal: "A good first month.", contact: "A coffee a week.", endOn: await this.dateIn(60) };
    await verb(caller, "cases.agree", { caseId, ...terms });
    await verb(ally, "cases.sign", { caseId, version: 1 });
  }

  /** A picture for the app's listing, only when SCREENSHOTS=1 asks for them. */
  async picture(page: Page, name: string): Promise<void> {
    if (process.env.SCREENSHOTS !== "1") return;
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: "disabled", caret: "hide" });
  }

  /** Closes what a test opened, and hands over everything that was said on a console of ours. */
  async endTest(): Promise<string[]> {
    const [contexts, said] = [this.contexts, this.said];
    this.contexts = [];
    this.said = [];
    await Promise.all(contexts.map((context) => context.close()));
    return said;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The Playground's pages talk to themselves, and their browser says what their policy kept them from loading. */
function isPlaygrounds(message: ConsoleMessage, ours: string): boolean {
  const { url } = message.location();
  return url === "" ? message.text().includes("https://res-1.cdn.office.net/") : !url.startsWith(ours);
}
