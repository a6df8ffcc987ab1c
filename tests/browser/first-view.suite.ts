import { join } from "node:path";
import { openProduct, type TestProduct } from "../kit/product";
import { serveTab, type TabInTeams } from "./tab-in-teams";
import { chainOf, type Watched, watchPage } from "./watch-page";
import type { World } from "./world";

/** So much delay that what waits for an answer is sent after it, and not by chance before. */
const LINE = { latency: 40, downloadThroughput: 4e6, uploadThroughput: 4e6, slower: 1 };
const MOST_BYTES = 100_000;
const MOST_REQUESTS = 8;
const MOST_TRIPS = 3;
const CARD = "ally-card .ac-adaptiveCard";

/** What the browser really receives before a page stands, from the real server, compressed and all. */
export function firstView(there: () => World): void {
  let product: TestProduct;
  let served: TabInTeams;
  beforeAll(async () => {
    product = await openProduct({ tabFolder: join(there().folder, "production") });
    served = await serveTab(product);
    for (const need of ["Put me forward.", "Introduce me.", "Tell me how."]) {
      const { caseId } = await product.does("amara", "cases.open", {
        ask: "sponsorship",
        need,
        kind: "one-off",
      });
      await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    }
  });
  afterAll(async () => {
    await served.close();
    await product.close();
  });

  const watch = async (person: string, file: string, stands: string) => {
    const page = await there().page({ before: await served.as(person) });
    return watchPage(page, `${served.url}/tab/${file}`, stands, LINE);
  };
  const sizes = ({ fetched }: Watched) => fetched.map(({ bytes }) => bytes);

  test.each([
    ["My allyships, with three requests and three offers on it", "amara", "index.html", CARD],
    ["My allyships of somebody new", "kim", "index.html", "#page .button-main"],
    ["HR's results", "elena", "hr.html", "#page:not([aria-busy])"],
  ])(
    "%s: under 100 kB, in at most 8 requests, of which no more than three wait for one another",
    async (_what, person, file, stands) => {
      const seen = await watch(person, file, stands);
      expect(sizes(seen).every((bytes) => bytes > 0)).toBe(true);
      expect(sizes(seen).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
      expect(seen.fetched.length).toBeLessThanOrEqual(MOST_REQUESTS);
      const verbs = seen.fetched.filter(({ path }) => path.startsWith("/api/verbs/"));
      // The page is asked for once, and a chain is a chain: it is never found to be shorter than page, script, question.
      expect(verbs.map(({ depth }) => depth)).toEqual([MOST_TRIPS]);
      expect(chainOf(seen)).toBe(MOST_TRIPS);
    },
  );
}
