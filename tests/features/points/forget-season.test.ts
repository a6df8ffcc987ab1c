import type { Doc } from "../../../api/core/store";
import type { LedgerEntry } from "../../../api/features/points/credit";
import { createCredit } from "../../../api/host/credit";
import { forgetSeason } from "../../../api/host/forget-season";
import { publishResults } from "../../../api/host/publish-results";
import type { SeasonSalt } from "../../../api/host/season-salt";
import { openHouse, type TestHouse } from "../../kit/product";
import { win } from "./season-of-credits";

const AFTER_THE_SEASON = new Date("2027-01-01T00:00:00Z");
const CHALLENGE_OVER = new Date("2027-04-01T00:00:00Z");

describe("R9: when a season can no longer be challenged", () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openHouse();
    for (let day = 1; day <= 120; day += 1) await credit(day);
  });
  afterEach(() => house.close());

  const credit = (day: number) =>
    createCredit(house.store)(win({ day, contributorId: `ally-${day}`, callerId: `caller-${day}` }));
  const keys = () => house.all<Doc>("vault", "points-key");
  const salt = async () => (await house.store.read<SeasonSalt>("vault", "season-2026", "salt"))?.doc;

  test("who was behind its points is forgotten, and its figures and entries stay", async () => {
    await publishResults(house.store, AFTER_THE_SEASON);
    await forgetSeason(house.store, CHALLENGE_OVER);
    expect(await keys()).toEqual([]);
    expect(await salt()).toMatchObject({ kind: "forgotten", salt: null });
    expect(await house.all<LedgerEntry>("seasons", "entry")).toHaveLength(120);
    expect(await house.store.read("seasons", "results", "2026-Q4")).toBeDefined();
  });

  test("not a day sooner, and not before its figures are published", async () => {
    await forgetSeason(house.store, CHALLENGE_OVER);
    expect(await keys()).toHaveLength(120);
    await publishResults(house.store, AFTER_THE_SEASON);
    await forgetSeason(house.store, new Date(CHALLENGE_OVER.getTime() - 1));
    expect(await keys()).toHaveLength(120);
    expect((await salt())?.salt).toEqual(expect.any(String));
  });

  test("it is so on several machines at once, and when it was left half done", async () => {
    await publishResults(house.store, AFTER_THE_SEASON);
    const stored = await house.store.read<SeasonSalt>("vault", "season-2026", "salt");
    const doc = { ...stored?.doc, salt: null } as SeasonSalt;
    await house.store.commit("vault", doc.pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
    await Promise.all([1, 2, 3].map(() => forgetSeason(house.store, CHALLENGE_OVER)));
    await forgetSeason(house.store, CHALLENGE_OVER);
    expect(await keys()).toEqual([]);
    expect((await salt())?.kind).toBe("forgotten");
  });

  test("a credit that comes later still is not posted, and makes no second secret", async () => {
    await publishResults(house.store, AFTER_THE_SEASON);
    await forgetSeason(house.store, CHALLENGE_OVER);
    expect(await credit(200)).toBe("too late");
    expect(await house.all<LedgerEntry>("seasons", "entry")).toHaveLength(120);
    expect((await salt())?.salt).toBeNull();
  });

  test("the season that runs is left alone", async () => {
    await createCredit(house.store)(win({ seasonId: "2027" }));
    await publishResults(house.store, AFTER_THE_SEASON);
    await forgetSeason(house.store, CHALLENGE_OVER);
    expect(await keys()).toMatchObject([{ pk: "season-2027" }]);
  });
});
