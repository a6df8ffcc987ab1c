import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { createLog } from "../../api/host/kit/log";
import { createDevSignIn } from "../../api/host/local/dev-sign-in";
import { fillSampleCompany } from "../../api/host/local/sample-company";
import { buildProduct } from "../../api/host/product";
import { openKeyFile } from "../../api/keys/key-file";
import { openSqlite } from "../../api/store/sqlite";
import { BROWSER_FLAGS } from "../browser/browser-flags";
import { findBrowser } from "../browser/find-browser";
import { serveTab } from "../browser/tab-in-teams";
import { chainOf, type Throttle, watchPage } from "../browser/watch-page";
import { signedInAs } from "../kit/signed-in-as";

const RUNS = 9;
const NOW = new Date("2026-11-02T09:00:00Z");
/** Fast 4G as Chromium's own tools have it, and a processor that is a quarter of this one. */
const PHONE: Throttle = {
  latency: 165,
  downloadThroughput: 1_012_500,
  uploadThroughput: 168_750,
  slower: 4,
};
const PAGES = {
  blank: { person: "kim", file: "blank.html", stands: "body" },
  new: { person: "kim", file: "index.html", stands: "#page .button-main" },
  personal: { person: "amara", file: "index.html", stands: "ally-card .ac-adaptiveCard" },
  hr: { person: "elena", file: "hr.html", stands: "#page:not([aria-busy]) table" },
};

/** The product with the sample company, the tab as it is shipped, and two requests of Amara's that Ben has offered for. */
async function open(tabFolder: string) {
  const folder = mkdtempSync(join(tmpdir(), "bench-first-view-"));
  const store = openSqlite({ file: join(folder, "all.sqlite"), now: () => NOW });
  const signIn = await createDevSignIn();
  const product = buildProduct({
    store,
    keys: openKeyFile(join(folder, "key")),
    clock: { now: () => NOW },
    log: createLog(() => undefined),
    whoAsks: signIn.whoAsks,
    bot: { kind: "this-machine" },
    leads: [],
    tabLink: () => "https://teams.example/",
    tabFolder,
    version: "bench",
  });
  await fillSampleCompany(store, NOW);
  // The figures of the last quarter are published.
  await product.runDue();
  const as = (key: string, verb: string, input: object) =>
    product.dispatch({ verb, input, identity: signedInAs(key) });
  for (const need of ["Core hours.", "Put me forward."]) {
    const asked = await as("amara", "cases.open", { ask: "policy", need, kind: "one-off" });
    if (asked.ok) await as("ben", "cases.offer", { ...asked.data, line: "Gladly." });
  }
  return {
    served: await serveTab({ ...product, signIn }),
    async close() {
      await product.deliverer.settled();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function main(tabFolder: string) {
  const executablePath = findBrowser();
  if (executablePath === undefined) return process.stdout.write("{}");
  writeFileSync(
    join(tabFolder, "blank.html"),
    "<!doctype html><title>Blank</title><link rel=icon href=data:,><p>Nothing.",
  );
  const { served, close } = await open(tabFolder);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const seen: Record<string, object[]> = {};
  // By turns, so that what else the machine does is shared out.
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, { person, file, stands }] of Object.entries(PAGES)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(await served.as(person));
      const watched = await watchPage(page, `${served.url}/tab/${file}`, stands, PHONE);
      const bytes = watched.fetched.reduce((sum, each) => sum + each.bytes, 0);
      const looked = { ms: watched.ms, bytes, requests: watched.fetched.length, chain: chainOf(watched) };
      seen[name] = [...(seen[name] ?? []), looked];
      await context.close();
    }
  }
  await browser.close();
  await served.close();
  await close();
  process.stdout.write(JSON.stringify(seen));
}

void main(process.argv[2] ?? "");
