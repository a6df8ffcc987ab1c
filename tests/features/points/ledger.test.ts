import type { CreditUnit } from "../../../api/features/points/credit";
import { pointsOf } from "../../../api/features/points/points-of";
import { digest } from "../../../api/host/kit/digest";
import { Ledger, SEASON, takenBack, win } from "./season-of-credits";

const entryOf = (ledger: Ledger, id: string) => ledger.settled().entries.get(id);
const total = (ledger: Ledger, unit = "Finance") => ledger.settled().units.get(unit)?.points ?? 0;
/** Cases of so many different pairs in one unit, so that no cap of persons is near. */
const wins = (count: number, change: Partial<CreditUnit> = {}) =>
  Array.from({ length: count }, (_, index) =>
    win({
      day: 100 + index,
      contributorId: `helper-${index}`,
      callerId: `somebody-${index}`,
      ...change,
    }),
  );

describe("R33: what a case that worked earns", () => {
  const from = "2026-03-01T09:00:00Z";
  const days = (count: number) => new Date(Date.parse(from) + count * 86_400_000).toISOString();
  test.each([
    ["sustained, three weeks, two check-ins", "sustained", 21, 2, 10],
    ["sustained, a day short of three weeks", "sustained", 20, 2, 4],
    ["sustained, one check-in", "sustained", 60, 1, 4],
    [
      "a one-off that took three months and had check-ins: the kind is fixed at agreement",
      "one-off",
      90,
      6,
      4,
    ],
    ["a one-off", "one-off", 1, 0, 4],
  ] as const)("%s", (_what, kind, took, checkIns, points) => {
    expect(pointsOf({ kind, begunAt: from, finishedAt: days(took), checkIns })).toBe(points);
  });

  test("sustained, without a beginning or an end on record, earns what a single deed does", () => {
    expect(pointsOf({ kind: "sustained", begunAt: undefined, finishedAt: from, checkIns: 9 })).toBe(4);
    expect(pointsOf({ kind: "sustained", begunAt: from, finishedAt: undefined, checkIns: 9 })).toBe(4);
  });
});

describe("R32: the ledger", () => {
  test("has for a case one entry for the ally's unit, whose id is the digest of where it comes from", () => {
    const ledger = new Ledger();
    const id = ledger.post(win());
    const entry = ledger.entries.get(id);
    expect(entry).toMatchObject({
      seasonId: SEASON,
      rulesVersion: 1,
      unit: "Finance",
      type: "ally",
      points: 4,
      sourceType: "case",
      status: "posted",
    });
    expect(id).toBe(digest(SEASON, "1", "case", entry?.sourceRef ?? "", "ally"));
  });

  test("R9: names nobody and leads back to no case; the keys for the caps do neither", () => {
    const ledger = new Ledger();
    ledger.post(win({ ref: "the-case", contributorId: "ben", callerId: "amara" }));
    ledger.post(takenBack(win({ ref: "the-case", contributorId: "ben", callerId: "amara" })));
    const written = JSON.stringify([[...ledger.entries], [...ledger.keys]]);
    for (const secret of ["ben", "amara", "the-case"]) {
      expect(written).not.toContain(secret);
      expect(written).not.toContain(digest(secret));
    }
  });

  test("posts once, however often it is told", () => {
    const ledger = new Ledger();
    for (let time = 0; time < 5; time += 1) ledger.post(win());
    expect(ledger.entries.size).toBe(1);
    expect(total(ledger)).toBe(1);
  });

  test("a caller who changes their verdict takes the points back with an entry that points to the first", () => {
    const ledger = new Ledger();
    const id = ledger.post(win());
    const back = ledger.post(takenBack(win()));
    expect(ledger.entries.get(back)).toMatchObject({ points: -4, status: "reversal", reverses: id });
    expect(entryOf(ledger, id)?.as).toBe("reversed");
    expect(total(ledger)).toBe(0);
  });

  test("and who changes it again has a new entry, which counts", () => {
    const ledger = new Ledger();
    for (const notice of wins(4)) ledger.post(notice);
    ledger.post(win());
    ledger.post(takenBack(win()));
    const again = ledger.post(win({ revision: 1 }));
    expect(ledger.entries.size).toBe(7);
    expect(entryOf(ledger, again)).toEqual({ as: "counted", points: 4 });
    expect(total(ledger)).toBe(20);
  });

  test("a reversal that arrives before what it takes back leaves no total below nought", () => {
    const ledger = new Ledger();
    ledger.post(takenBack(win()));
    expect(total(ledger)).toBe(0);
    ledger.post(win());
    expect(total(ledger)).toBe(0);
  });

  test("an entry whose key is missing is held, not counted past a cap", () => {
    const ledger = new Ledger();
    const id = ledger.post(win());
    ledger.keys.clear();
    expect(entryOf(ledger, id)).toEqual({ as: "held", points: 0, because: "no-key" });
  });
});

describe("R31: what counts in a season", () => {
  test("one case per ally and caller; the others are thanked", () => {
    const ledger = new Ledger();
    const later = ledger.post(win({ day: 20 }));
    const first = ledger.post(win({ day: 10 }));
    expect(entryOf(ledger, first)?.as).toBe("counted");
    expect(entryOf(ledger, later)).toEqual({ as: "thanked", points: 0, because: "pair" });
  });

  test("four cases per ally, in the order they happened", () => {
    const ledger = new Ledger();
    const ids = [5, 3, 1, 4, 2].map((day) => ledger.post(win({ day, callerId: `caller-${day}` })));
    expect(ids.map((id) => entryOf(ledger, id)?.as)).toEqual([
      "thanked",
      "counted",
      "counted",
      "counted",
      "counted",
    ]);
  });

  test("three cases per caller", () => {
    const ledger = new Ledger();
    const ids = [1, 2, 3, 4].map((day) => ledger.post(win({ day, contributorId: `ally-${day}` })));
    expect(ids.map((id) => entryOf(ledger, id)?.as)).toEqual(["counted", "counted", "counted", "thanked"]);
    expect(entryOf(ledger, ids[3] ?? "")).toMatchObject({ because: "caller" });
  });

  test("a case that was taken back frees its place", () => {
    const ledger = new Ledger();
    ledger.post(win({ day: 1 }));
    const second = ledger.post(win({ day: 2 }));
    expect(entryOf(ledger, second)?.as).toBe("thanked");
    ledger.post(takenBack(win({ day: 1 })));
    expect(entryOf(ledger, second)?.as).toBe("counted");
  });

  test("at the same moment, the id decides", () => {
    const [one, other] = [new Ledger(), new Ledger()];
    const cases = [win({ ref: "a" }), win({ ref: "b" })];
    for (const notice of cases) one.post(notice);
    for (const notice of [...cases].reverse()) other.post(notice);
    expect([...one.settled().entries].sort()).toEqual([...other.settled().entries].sort());
  });

  test("points are the unit's at the match, not the season's only ones: each unit has its own", () => {
    const ledger = new Ledger();
    for (const notice of wins(4)) ledger.post(notice);
    for (const notice of wins(3, { unit: "Sales", seasonId: SEASON }).map((each, index) => ({
      ...each,
      source: { ...each.source, ref: `sales-${index}` },
      contributorId: `seller-${index}`,
    })))
      ledger.post(notice);
    expect([total(ledger), total(ledger, "Sales")]).toEqual([16, 12]);
    expect(ledger.settled().units.get("Sales")?.contributors).toBe(3);
  });
});

describe("two people who help each other", () => {
  const there = win({ day: 1, contributorId: "a", callerId: "b" });
  const back = win({ day: 2, contributorId: "b", callerId: "a", unit: "Sales" });

  test("the first counts, the second waits for an unconnected volunteer's look", () => {
    const ledger = new Ledger();
    const second = ledger.post(back);
    const first = ledger.post(there);
    expect(entryOf(ledger, first)?.as).toBe("counted");
    expect(entryOf(ledger, second)).toEqual({ as: "held", points: 0, because: "each-other" });
  });

  test("who may let it count, or not", () => {
    const ledger = new Ledger();
    ledger.post(there);
    const second = ledger.post(back);
    ledger.review(second, "count");
    expect(entryOf(ledger, second)?.as).toBe("counted");
    ledger.reviews.length = 0;
    ledger.review(second, "not");
    expect(entryOf(ledger, second)).toEqual({ as: "thanked", points: 0, because: "reviewed" });
  });

  test("when the first is taken back, the second waits for nobody", () => {
    const ledger = new Ledger();
    const second = ledger.post(back);
    ledger.post(there);
    ledger.post(takenBack(there));
    expect(entryOf(ledger, second)?.as).toBe("counted");
  });

  test("what is held takes nobody's place", () => {
    const ledger = new Ledger();
    ledger.post(there);
    ledger.post(back);
    const others = [3, 4, 5, 6].map((day) =>
      ledger.post(win({ day, contributorId: "b", callerId: `c-${day}`, unit: "Sales" })),
    );
    expect(others.map((id) => entryOf(ledger, id)?.as)).toEqual(Array(4).fill("counted"));
  });
});

describe("the percentage caps, each measured once against the raw total", () => {
  const spread = (ledger: Ledger, count: number, change: Partial<CreditUnit> = {}) => {
    for (const notice of wins(count, change)) ledger.post(notice);
  };

  test("cases within the unit are at most half of its case points", () => {
    const ledger = new Ledger();
    spread(ledger, 10, { sameUnit: true });
    // Whoever is left with nothing is not behind the points: results are shown by how many are.
    expect(ledger.settled().units.get("Finance")).toEqual({ points: 20, contributors: 5 });
  });

  test("and are counted whole up to half", () => {
    const ledger = new Ledger();
    for (const [index, notice] of wins(10).entries()) ledger.post({ ...notice, sameUnit: index < 5 });
    expect(total(ledger)).toBe(40);
  });

  const unnamed = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const { callerId: _nobody, ...notice } = win({ day: 200 + index, contributorId: `unnamed-${index}` });
      return { ...notice, source: { ...notice.source, type: "anonymous-case" } };
    });

  test("anonymous cases are at most a quarter of its case points", () => {
    const ledger = new Ledger();
    spread(ledger, 10);
    for (const notice of unnamed(10)) ledger.post(notice);
    // 40 and 40: a quarter of 80.
    expect(total(ledger)).toBe(40 + 20);
  });

  test("and are counted whole up to a quarter", () => {
    const ledger = new Ledger();
    spread(ledger, 12);
    for (const notice of unnamed(4)) ledger.post(notice);
    expect(total(ledger)).toBe(48 + 16);
  });

  test("one person brings at most a quarter where eight or more contribute", () => {
    const ledger = new Ledger();
    spread(ledger, 7);
    for (const day of [1, 2, 3, 4]) ledger.post(win({ day, points: 10, callerId: `caller-${day}` }));
    // 7 × 4 and 40: a quarter of 68.
    expect(total(ledger)).toBe(28 + 17);
  });

  test("and at most two fifths where fewer do", () => {
    const ledger = new Ledger();
    spread(ledger, 6);
    for (const day of [1, 2, 3, 4]) ledger.post(win({ day, points: 10, callerId: `caller-${day}` }));
    // 6 × 4 and 40: two fifths of 64, in whole points.
    expect(total(ledger)).toBe(24 + 25);
  });

  test("a unit with three contributors is not cut to nothing", () => {
    const ledger = new Ledger();
    spread(ledger, 3);
    expect(total(ledger)).toBe(12);
    const alone = new Ledger();
    spread(alone, 1);
    expect(total(alone)).toBe(1);
  });
});
