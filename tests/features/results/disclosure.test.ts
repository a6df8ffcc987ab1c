import { protect, rounded } from "../../../api/features/results/disclosure";
import { fc } from "../../kit/chance";

const cells = (...counts: number[]) => counts.map((count) => ({ count, of: 1000 }));

describe("which figures may be shown", () => {
  test("all of them, when every unit has enough people on both sides", () => {
    expect(protect(cells(10, 20, 30), 5)).toEqual({ shown: [true, true, true], withheld: false });
  });

  test("nought and small are hidden alike", () => {
    expect(protect(cells(0, 12, 20, 30), 5)).toEqual({ shown: [false, false, true, true], withheld: false });
    expect(protect(cells(4, 12, 20, 30), 5)).toEqual({ shown: [false, false, true, true], withheld: false });
  });

  test("nearly everybody is as telling as nearly nobody", () => {
    expect(
      protect(
        [
          { count: 23, of: 25 },
          { count: 12, of: 60 },
          { count: 40, of: 400 },
        ],
        5,
      ).shown,
    ).toEqual([false, false, true]);
  });

  test("one hidden figure takes the next smallest with it, or the total would show it", () => {
    expect(protect(cells(4, 30, 20), 5).shown).toEqual([false, true, false]);
  });

  test("two hidden figures of three people together take a third", () => {
    expect(protect(cells(1, 2, 30, 20), 5).shown).toEqual([false, false, true, false]);
  });

  test("where hiding everything would still tell, the table and its total are withheld", () => {
    expect(protect(cells(1, 2), 5)).toEqual({ shown: [false, false], withheld: true });
    expect(protect(cells(4), 5)).toEqual({ shown: [false], withheld: true });
  });

  const of = (...pairs: readonly [count: number, of: number][]) =>
    pairs.map(([count, all]) => ({ count, of: all }));
  test.each([
    ["five behind it and five who are not are enough", of([5, 10], [20, 60]), 5, [true, true]],
    ["four are not", of([4, 10], [6, 60], [20, 60]), 5, [false, false, true]],
    ["ten behind what is hidden are enough", of([4, 30], [6, 60], [20, 60]), 5, [false, false, true]],
    ["nine are not", of([4, 30], [5, 60], [20, 60]), 5, [false, false, false]],
    ["ten of them who are not are enough", of([26, 30], [6, 12], [40, 60]), 5, [false, false, true]],
    ["nine are not, either", of([26, 30], [5, 10], [40, 60]), 5, [false, false, false]],
    [
      "one is never hidden alone, however many it is",
      of([11, 30], [20, 60], [30, 60]),
      12,
      [false, false, true],
    ],
  ] as const)("%s", (_what, table, threshold, shown) => {
    expect(protect(table, threshold)).toEqual({ shown, withheld: false });
  });

  test("where everybody of the hidden units is counted, hiding them hides nothing: a third goes with them", () => {
    const everybody = { count: 5, of: 5 };
    const large = { count: 30, of: 60 };
    expect(protect([everybody, everybody], 5)).toEqual({ shown: [false, false], withheld: true });
    expect(protect([everybody, everybody, large], 5)).toEqual({
      shown: [false, false, false],
      withheld: false,
    });
  });

  test("figures are rounded to five", () => {
    expect([0, 2, 3, 7, 8, 12.4, 58].map(rounded)).toEqual([0, 0, 5, 5, 10, 10, 60]);
  });

  test("whatever the units, somebody who adds up what is published cannot tell a hidden figure", () => {
    const unit = fc
      .record({ count: fc.integer({ min: 0, max: 40 }), rest: fc.integer({ min: 0, max: 40 }) })
      .filter(({ count, rest }) => count + rest > 0);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), (units) => {
        const table = units.map(({ count, rest }) => ({ count, of: count + rest }));
        const { shown, withheld } = protect(table, 5);
        const hidden = table.filter((_, index) => !shown[index]);
        for (const [index, cell] of table.entries()) {
          if (shown[index]) expect(Math.min(cell.count, cell.of - cell.count)).toBeGreaterThanOrEqual(5);
        }
        if (withheld || hidden.length === 0) return;
        // The exact sum of what is hidden is known from the total: every hidden unit must have another value it could be.
        const together = hidden.reduce((sum, { count }) => sum + count, 0);
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(together).toBeGreaterThanOrEqual(10);
        expect(hidden.reduce((sum, { count, of }) => sum + of - count, 0)).toBeGreaterThanOrEqual(10);
        const others = (except: number) =>
          hidden.filter((_, index) => index !== except).reduce((sum, { of }) => sum + of, 0);
        for (const [index, { of }] of hidden.entries()) {
          const least = Math.max(0, together - others(index));
          const most = Math.min(of, together);
          expect(most).toBeGreaterThan(least);
        }
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});
