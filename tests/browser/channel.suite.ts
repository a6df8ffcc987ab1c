import type { PublishedResults, Results } from "../../tab/wire";
import { axe } from "./axe";
import { answer, card, refusal } from "./cards";
import type { World } from "./world";

const ELENA = "/tab/hr.html#person=elena";
const published: PublishedResults = {
  published: true,
  quarter: "2026-Q3",
  asOf: "2026-09-30",
  nextOn: "2027-01-01",
  season: "2026",
  pointsOn: "2027-01-01",
  units: [
    { name: "Sales", people: 60, trained: 5, points: null },
    { name: "Engineering", people: 400, trained: 40, points: null },
    { name: "Marketing", people: 40, trained: null, points: null },
    { name: "Smaller units together", people: 37, trained: null, points: null },
  ],
  pooled: ["Finance", "Legal"],
  total: { people: 537, trained: 50, points: null },
  thresholds: { unit: 20, training: 5, contributors: 5, rounding: 5 },
};
const says = (results: Results) => answer("results", card([]), results as unknown as Record<string, unknown>);

/** What HR sees in its channel. */
export function channel(there: () => World): void {
  test("R115: HR sees each unit in rank order, and a figure with too few people behind it is not shown", async () => {
    there().local.says("results.latest", says(published));
    const page = await there().open(ELENA);
    await page
      .getByText(
        "Figures as of 30 September 2026, for July to September 2026. The next ones come on 1 January 2027.",
      )
      .waitFor();
    expect(await page.locator(".bar-name").allTextContents()).toEqual([
      "Engineering",
      "Sales",
      "Marketing",
      "Smaller units together",
    ]);
    expect(await page.locator(".bar-value").allTextContents()).toEqual(["40", "5"]);
    expect(await page.locator(".bar-hidden").allTextContents()).toEqual([
      "too few to show",
      "too few to show",
    ]);
    const rows = await page
      .locator("tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows).toContainEqual(["Engineering", "400", "40", "not yet"]);
    expect(rows).toContainEqual(["Marketing", "40", "too few to show", "not yet"]);
    expect(rows[0]?.at(-1)).toMatch(/Points\s+on 1 January 2027/);
    expect(rows.at(-1)).toEqual(["Whole company", "537", "50", "not yet"]);
    await page.getByText("Finance and Legal have fewer than 20 people each").waitFor();
    await page.getByText("Zero and a small number look the same.").waitFor();
  });

  test("at the season's end the bars are the points", async () => {
    const units = published.units.map((unit, index) => ({
      ...unit,
      points: index === 2 ? null : index * 50,
    }));
    there().local.says("results.latest", says({ ...published, quarter: "2026-Q4", pointsOn: null, units }));
    const page = await there().open(ELENA);
    await page.getByRole("heading", { name: "Points of the season 2026" }).waitFor();
    expect(await page.locator(".bar-name").allTextContents()).toEqual([
      "Smaller units together",
      "Engineering",
      "Sales",
      "Marketing",
    ]);
    await page.getByText("Points are shown where at least 5 people of a unit took part.").waitFor();
  });

  test("before the first quarter is over, HR reads when the first figures come", async () => {
    there().local.says("results.latest", says({ published: false, nextOn: "2027-01-01" }));
    const page = await there().open(ELENA);
    await page.getByText("The first figures come on 1 January 2027").waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test("Kim, who is not in HR, reads where the results can be heard; an outage offers to try again", async () => {
    const { local } = there();
    local.says(
      "results.latest",
      refusal(403, "The results are shown to HR in its channel.", "Everybody hears them later."),
    );
    const page = await there().open("/tab/hr.html#person=kim", { refuses: [403] });
    await page.getByText("Everybody hears them later.").waitFor();
    local.says("results.latest", refusal(503, "Ally is away.", "Try again in a minute."), says(published));
    const other = await there().open(ELENA, { refuses: [503] });
    await other.getByRole("button", { name: "Try again" }).click();
    await other.locator("table").waitFor();
  });

  test.each(["default", "dark", "contrast"])(
    "axe finds nothing wrong with the results in the theme %s, nor at 320 pixels",
    async (theme) => {
      there().local.says("results.latest", says(published));
      const page = await there().open(`${ELENA}&theme=${theme}`);
      await page.locator("table").waitFor();
      expect(await axe(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  test("whoever adds the tab to a channel reads what HR will see and what it will not", async () => {
    const page = await there().open("/tab/config.html#person=elena");
    await page.getByText("What HR will not see, here or anywhere").waitFor();
    await page.getByText("Saving works inside Teams").waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.title()).toBe("Ally");
  });
}
