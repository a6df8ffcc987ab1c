import { DEFAULT_CALENDAR } from "../../../api/core/calendar";
import type { Profile } from "../../../api/core/person";
import { lastQuarter, quarterOf } from "../../../api/features/results/quarter";
import { takeSnapshot, type UnitFacts } from "../../../api/features/results/snapshot";
import { employees } from "../../../api/host/local/sample-company";
import { openProduct, START, type TestProduct } from "../../kit/product";
import { reactIn } from "../../kit/react-in";
import { win } from "../points/season-of-credits";

interface Results {
  readonly published: boolean;
  readonly nextOn: string;
  readonly quarter: string;
  readonly asOf: string;
  readonly pointsOn: string | null;
  readonly pooled: string[];
  readonly units: { name: string; people: number; trained: number | null; points: number | null }[];
  readonly total: { people: number; trained: number | null; points: number | null };
}

describe("R115: what HR sees per business unit", () => {
  let product: TestProduct;
  beforeEach(async () => {
    const others: Profile[] = employees(START).slice(13);
    product = await openProduct({ people: others });
  });
  afterEach(() => product.close());

  const results = () => product.does<Results>("elena", "results.latest");
  const of = (figures: Results, name: string) => figures.units.find((unit) => unit.name === name);

  /** An allyship that worked, as its case credits it: each caller asked once. */
  async function worked(ally: string): Promise<void> {
    const unit = (await product.store.read<Profile>("people", ally, "profile"))?.doc.unit ?? "";
    const callerId = `who called ${ally}`;
    const credit = win({ ref: ally, unit, contributorId: ally, callerId, at: START.toISOString() });
    expect(await reactIn(product)(credit)).toBe("credited");
  }
  const alliesOf = async (unit: string) =>
    (await product.all<Profile>("people", "person"))
      .filter((p) => p.unit === unit && p.training.length > 0)
      .map(({ pk }) => pk);

  test("before anything is published, the day it will be", async () => {
    expect(await results()).toEqual({ published: false, nextOn: "2027-01-01" });
  });

  test("trained allies per unit, small units pooled, figures of few hidden, the others rounded", async () => {
    await product.clock.pass(0);
    const figures = await results();
    expect(figures).toMatchObject({
      published: true,
      quarter: "2026-Q3",
      asOf: "2026-09-30",
      pointsOn: "2027-01-01",
      pooled: ["Legal"],
    });
    expect(figures.units.map(({ name }) => name)).toEqual([
      "Engineering",
      "Operations",
      "Sales",
      "Marketing",
      "Finance",
      "People",
      "Smaller units together",
    ]);
    expect(of(figures, "Engineering")).toMatchObject({ people: 400, trained: 40 });
    expect(of(figures, "Finance")).toMatchObject({ people: 25, trained: null });
    expect(of(figures, "Smaller units together")).toMatchObject({ people: 12, trained: null });
    expect(figures.units.every(({ points }) => points === null)).toBe(true);
  });

  test("R31: points appear when the season has ended, and not one day before", async () => {
    for (const ally of (await alliesOf("Engineering")).slice(0, 6)) await worked(ally);
    for (const ally of (await alliesOf("Operations")).slice(0, 6)) await worked(ally);
    for (const ally of (await alliesOf("Sales")).slice(0, 4)) await worked(ally);
    for (const ally of (await alliesOf("Marketing")).slice(0, 4)) await worked(ally);
    for (const ally of (await alliesOf("Finance")).slice(0, 2)) await worked(ally);
    await product.clock.pass(59);
    expect((await results()).units.every(({ points }) => points === null)).toBe(true);
    await product.clock.pass(1);
    const figures = await results();
    expect(figures).toMatchObject({ quarter: "2026-Q4", pointsOn: null, nextOn: "2027-04-01" });
    expect(of(figures, "Engineering")?.points).toBe(25);
    expect(of(figures, "Operations")?.points).toBe(25);
    expect(["Sales", "Marketing", "Finance"].map((unit) => of(figures, unit)?.points)).toEqual([
      null,
      null,
      null,
    ]);
    // 22 cases of 4, but each of Finance's two is cut to two fifths of its 8, in whole points.
    expect(figures.total.points).toBe(85);
  });

  test("R31: and as the caps leave them: what one person did for one caller counts once", async () => {
    const [first = "", ...others] = await alliesOf("Engineering");
    for (const ally of others.slice(0, 7)) await worked(ally);
    for (const ally of (await alliesOf("Operations")).slice(0, 8)) await worked(ally);
    for (const ally of (await alliesOf("Sales")).slice(0, 5)) await worked(ally);
    for (const ally of (await alliesOf("Marketing")).slice(0, 5)) await worked(ally);
    for (let time = 0; time < 9; time += 1) {
      const notice = win({ ref: `again-${time}`, unit: "Engineering", contributorId: first });
      await reactIn(product)(notice);
    }
    await product.clock.pass(60);
    const figures = await results();
    // 7 × 4 and one of nine: 32, not 64.
    expect([of(figures, "Engineering")?.points, of(figures, "Operations")?.points]).toEqual([30, 30]);
  });

  test("a published quarter stays as it is, however often it is published again", async () => {
    await product.clock.pass(0);
    const first = await results();
    const stored = await product.store.read("seasons", "results", "2026-Q3");
    for (const ally of (await alliesOf("Engineering")).slice(0, 6)) await worked(ally);
    await Promise.all([product.runDue(), product.runDue(), product.runDue()]);
    expect(await results()).toEqual(first);
    expect((await product.store.read("seasons", "results", "2026-Q3"))?.etag).toBe(stored?.etag);
  });

  test("R9: nothing published names anybody, and HR's answer costs one read beside that of who asks", async () => {
    await product.clock.pass(0);
    // The settings are read once a minute, whoever asks.
    await product.as("elena", "results.latest");
    const before = product.store.usage();
    const latest = await product.as("elena", "results.latest");
    const answer = JSON.stringify(latest);
    expect(JSON.stringify("card" in latest && latest.card)).toContain("Engineering");
    const { reads, queries } = product.store.usage();
    expect([reads - before.reads, queries - before.queries]).toEqual([2, 0]);
    for (const person of await product.all<Profile>("people", "person"))
      expect(answer).not.toContain(person.pk);
  });

  test.each(["amara", "ben", "farid", "grace", "chloe", "hugo"])(
    "%s, who is not in HR, is told when everybody hears",
    async (key) => {
      expect(await product.as(key, "results.latest")).toMatchObject({
        ok: false,
        refusal: { code: "may-not" },
      });
    },
  );
});

describe("a figure that moves", () => {
  const quarter = quarterOf("2026-04-01", DEFAULT_CALENDAR);
  const snapshot = (trained: number[], before?: Parameters<typeof takeSnapshot>[3]) => {
    const facts = trained.map(
      (count, index): UnitFacts => ({
        name: `U${index}`,
        people: 100,
        trained: count,
        points: 0,
        contributors: 0,
      }),
    );
    return takeSnapshot(facts, quarter, quarter, before);
  };

  test("repeats itself until five people stand behind the change", () => {
    const first = snapshot([20, 40, 30]);
    const second = snapshot([24, 44, 30], first.basis);
    expect(second.snapshot.units.map(({ trained }) => trained)).toEqual([20, 40, 30]);
    const third = snapshot([25, 44, 30], second.basis);
    expect(third.snapshot.units.map(({ trained }) => trained)).toEqual([25, 40, 30]);
  });

  test("that shrinks below the threshold is hidden at once", () => {
    const first = snapshot([20, 40, 30]);
    expect(snapshot([3, 40, 30], first.basis).snapshot.units.map(({ trained }) => trained)).toEqual([
      null,
      40,
      null,
    ]);
  });
});

describe("quarters", () => {
  test.each([
    ["2026-01-01T00:00:00Z", "2026-Q1", "2025-Q4"],
    ["2026-03-31T23:59:59Z", "2026-Q1", "2025-Q4"],
    ["2026-11-21T10:00:00Z", "2026-Q4", "2026-Q3"],
    ["2026-12-31T23:59:59Z", "2026-Q4", "2026-Q3"],
  ])("%s is in %s, after %s", (at, current, last) => {
    expect(quarterOf(at, DEFAULT_CALENDAR).name).toBe(current);
    expect(lastQuarter(at, DEFAULT_CALENDAR).name).toBe(last);
  });

  test("a season ends with its fourth quarter, the day before its figures come out", () => {
    expect(quarterOf("2026-11-21T10:00:00Z", DEFAULT_CALENDAR)).toMatchObject({
      endsSeason: true,
      to: "2026-12-31",
      publishedOn: "2027-01-01",
    });
  });
});
