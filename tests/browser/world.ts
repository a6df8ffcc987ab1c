import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS } from "./browser-flags";
import { FakeApi } from "./fake-api";

const PATIENCE_MS = 10_000;

/** A page with what its console said, and how to see that nothing was said that should not be. */
export interface Opened extends Page {
  readonly said: string[];
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Statuses the API is meant to answer here: the browser notes each on its console. */
  readonly refuses?: readonly number[];
  /** Set to true for a page that the network fails. */
  readonly offline?: boolean;
  /** Runs in the page before its scripts. */
  readonly before?: string | (() => void);
  /** Whether the test moves the page's clock. */
  readonly clock?: boolean;
}

/** One browser, one build of each kind and a server for each, for every browser test. */
export class World {
  private opened: Opened[] = [];

  private constructor(
    readonly folder: string,
    readonly local: FakeApi,
    readonly production: FakeApi,
    private readonly addresses: { readonly local: string; readonly production: string },
    private readonly browser: Browser,
  ) {}

  static async make(executablePath: string): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), "alongside-tab-"));
    const build = async (name: string, ...options: string[]) => {
      const script = join(__dirname, "../../infra/build-tab.mjs");
      const args = [script, "--outdir", join(folder, name), "--minify", ...options];
      return promisify(execFile)(process.execPath, args);
    };
    const [, , browser] = await Promise.all([
      build("local", "--local"),
      build("production"),
      chromium.launch({ executablePath, args: BROWSER_FLAGS }),
    ]);
    const local = new FakeApi(join(folder, "local"));
    const production = new FakeApi(join(folder, "production"));
    const addresses = { local: await local.start(), production: await production.start() };
    return new World(folder, local, production, addresses, browser);
  }

  /** Opens a page of the local build, of the production build when the path begins with "production:", or of an address. */
  async open(path: string, options: OpenOptions = {}): Promise<Opened> {
    const page = await this.page(options);
    const [kind, rest] = path.startsWith("production:")
      ? ["production" as const, path.slice(11)]
      : ["local" as const, path];
    await page.goto(URL.canParse(rest) ? rest : this.addresses[kind] + rest);
    return page;
  }

  /** A page with nothing in it yet, closed when the test ends. */
  async page(options: OpenOptions = {}): Promise<Opened> {
    const { width = 760, height = 900, refuses = [], offline = false, before, clock } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    const page = Object.assign(await context.newPage(), { said: [] as string[] });
    page.setDefaultTimeout(PATIENCE_MS);
    const expected = (text: string) =>
      refuses.some((status) => text.includes(`status of ${status} `)) ||
      (offline && text.includes("net::ERR_"));
    page.on("console", (message) => {
      if (!expected(message.text())) page.said.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => page.said.push(`error: ${error.message}`));
    if (clock === true) await page.clock.install();
    if (before !== undefined) await page.addInitScript(before);
    this.opened.push(page);
    return page;
  }

  /** Closes what a test opened, and hands over everything that was said on a console. */
  async endTest(): Promise<string[]> {
    const opened = this.opened;
    this.opened = [];
    await Promise.all(opened.map((page) => page.context().close()));
    this.local.reset();
    this.production.reset();
    return opened.flatMap(({ said }) => said);
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.local.stop();
    this.production.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
