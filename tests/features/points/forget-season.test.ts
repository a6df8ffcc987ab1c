import { DEFAULT_SETTINGS } from "../../../api/core/settings";
import type { Doc } from "../../../api/core/store";
import type { LedgerEntry } from "../../../api/features/points/credit";
import { forgetSeason } from "../../../api/features/points/forget-season";
import type { SeasonSalt } from "../../../api/features/points/season-salt";
import { publishResults } from "../../../api/features/results/publish-results";
import { openProduct, type TestProduct } from "../../kit/product";
import { reactIn } from "../../kit/react-in";
import { win } from "./season-of-credits";

const AFTER_THE_SEASON = { now: new Date("2027-01-01T00:00:00Z"), settings: DEFAULT_SETTINGS };
const CHALLENGE_OVER = new Date("2027-04-01T00:00:00Z");

describe("R9: when a season can no longer be challenged", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
    for (let day = 1; day <= 120; day += 1) await credit(day);
  });
  afterEach(() => product.close());

  const credit = (day: number) =>
    reactIn(product)(win({ day, contributorId: `ally-${day}`, callerId: `caller-${day}` }));
  const keys = () => product.all<Doc>("vault", "points-key");
  const salt = async () => (await product.store.read<SeasonSalt>("vault", "season-2026", "salt"))?.doc;

  test("who was behind its points is forgotten, and its figures and entries stay", async () => {
    await publishResults(product.store, AFTER_THE_SEASON);
    await forgetSeason(product.store, CHALLENGE_OVER);
    expect(await keys()).toEqual([]);
    expect(await salt()).toMatchObject({ kind: "forgotten", salt: null });
    expect(await product.all<LedgerEntry>("seasons", "entry")).toHaveLength(120);
    expect(await product.store.read("seasons", "results", "2026-Q4")).toBeDefined();
  });

  test("not a day sooner, and not before its figures are published", async () => {
    await forgetSeason(product.store, CHALLENGE_OVER);
    expect(await keys()).toHaveLength(120);
    await publishResults(product.store, AFTER_THE_SEASON);
    await forgetSeason(product.store, new Date(CHALLENGE_OVER.getTime() - 1));
    expect(await keys()).toHaveLength(120);
    expect((await salt())?.salt).toEqual(expect.any(String));
  });

  test("it is so on several machines at once, and when it was left half done", async () => {
    await publishResults(product.store, AFTER_THE_SEASON);
    const stored = await product.store.read<SeasonSalt>("vault", "season-2026", "salt");
    const doc = { ...stored?.doc, salt: null } as SeasonSalt;
    await product.store.commit("vault", doc.pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
    await Promise.all([1, 2, 3].map(() => forgetSeason(product.store, CHALLENGE_OVER)));
    await forgetSeason(product.store, CHALLENGE_OVER);
    expect(await keys()).toEqual([]);
    expect((await salt())?.kind).toBe("forgotten");
  });

  test("a credit that comes later still is not posted, and makes no second secret", async () => {
    await publishResults(product.store, AFTER_THE_SEASON);
    await forgetSeason(product.store, CHALLENGE_OVER);
    expect(await credit(200)).toBe("too late");
    expect(await product.all<LedgerEntry>("seasons", "entry")).toHaveLength(120);
    expect((await salt())?.salt).toBeNull();
  });

  test("the season that runs is left alone", async () => {
    await reactIn(product)(win({ seasonId: "2027" }));
    await publishResults(product.store, AFTER_THE_SEASON);
    await forgetSeason(product.store, CHALLENGE_OVER);
    expect(await keys()).toMatchObject([{ pk: "season-2027" }]);
  });
});
