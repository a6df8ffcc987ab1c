import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doc, Store } from "../../../api/core/store";
import type { LedgerEntry } from "../../../api/features/points/credit";
import type { PointsKey } from "../../../api/features/points/key";
import { RULES } from "../../../api/features/points/rules";
import { type Settlement, settle } from "../../../api/features/points/settle";
import type { React } from "../../../api/host/outbox/react";
import type { Contacts } from "../../../api/host/telling/contacts";
import { openSqlite } from "../../../api/store/sqlite";
import { fc } from "../../kit/chance";
import { reactIn } from "../../kit/react-in";
import { aSeason, type Case, creditOf, type Delivery, deliveriesOf } from "./histories";
import { Ledger, SEASON } from "./season-of-credits";

const history = aSeason.chain((season) =>
  fc.record({ season: fc.constant(season), one: deliveriesOf(season), other: deliveriesOf(season) }),
);

function delivered(deliveries: readonly Delivery[]): Ledger {
  const ledger = new Ledger();
  for (const { notice, crash } of deliveries) ledger.post(notice, crash);
  return ledger;
}

const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Counts by a name of each. */
function tally<T>(all: readonly T[], nameOf: (each: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  return counts;
}

describe("R31–R33: whatever happens in a season, in whatever order it is told", () => {
  test("every order, with repeats and crashes, gives the same ledger and the same totals", () => {
    fc.assert(
      fc.property(history, ({ one, other }) => {
        const [a, b] = [delivered(one), delivered(other)];
        expect(sorted(a.entries)).toEqual(sorted(b.entries));
        expect(sorted(a.keys)).toEqual(sorted(b.keys));
        expect(sorted(a.settled().entries)).toEqual(sorted(b.settled().entries));
        expect(sorted(a.settled().units)).toEqual(sorted(b.settled().units));
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test("nothing is posted twice: each verdict has one entry, each taking back one", () => {
    fc.assert(
      fc.property(history, ({ season, one }) => {
        const { entries } = delivered(one);
        expect(entries.size).toBe(sum(season.map(({ changes }) => changes + 1)));
        for (const entry of entries.values()) {
          if (entry.reverses !== undefined) expect(entries.get(entry.reverses)?.points).toBe(-entry.points);
        }
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test("totals are those of the verdicts that hold in the end: how they came about leaves no trace", () => {
    fc.assert(
      fc.property(history, ({ season, one }) => {
        const last = new Ledger();
        season.forEach((each, index) => {
          if (each.changes % 2 === 0) last.post(creditOf(each, index, each.changes / 2));
        });
        expect(sorted(delivered(one).settled().units)).toEqual(sorted(last.settled().units));
      }),
      { seed: 33, numRuns: 300 },
    );
  });

  test("at no moment is a total negative or a cap passed, and nobody is turned away while there is a place", () => {
    fc.assert(
      fc.property(history, ({ one }) => {
        const ledger = new Ledger();
        for (const { notice, crash } of one) {
          ledger.post(notice, crash);
          check(ledger);
        }
      }),
      { seed: 34, numRuns: 60 },
    );
  });

  test("over the real store, with many machines at once, too", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ season, one }) => {
        const ends = await throughTheStore(one);
        expect(ends.entries).toBe(sum(season.map(({ changes }: Case) => changes + 1)));
        // Another season's salt gives other ids, and ids decide between cases of the same moment.
        const days = season.map(({ day, changes }) => day + Math.floor(changes / 2));
        if (new Set(days).size < days.length) return;
        expect(sorted(ends.settled.units)).toEqual(sorted(delivered(one).settled().units));
      }),
      { seed: 35, numRuns: 12 },
    );
  }, 60_000);
});

/** Every cap, counted afresh from what stands. */
function check(ledger: Ledger): void {
  const { entries: settled, units } = ledger.settled();
  const counted = [...ledger.entries.values()]
    .filter(({ id }) => settled.get(id)?.as === "counted")
    .map((entry) => ({
      entry,
      key: ledger.keys.get(entry.id) as PointsKey,
      points: settled.get(entry.id)?.points ?? 0,
    }));
  const pairs = tally(counted, ({ key }) => `${key.ally} ${key.caller}`);
  const allies = tally(counted, ({ key }) => key.ally);
  const callers = tally(counted, ({ key }) => key.caller);
  for (const count of pairs.values()) expect(count).toBeLessThanOrEqual(RULES.perPair);
  for (const count of allies.values()) expect(count).toBeLessThanOrEqual(RULES.perAlly);
  for (const count of callers.values()) expect(count).toBeLessThanOrEqual(RULES.perCaller);

  for (const [id, { as, because }] of settled) {
    const key = ledger.keys.get(id);
    if (key === undefined || as === "counted" || as === "reversed" || as === "reversal") continue;
    // Whoever is not counted came late to a full place, or helped somebody back.
    if (because === "pair") expect(pairs.get(`${key.ally} ${key.caller}`)).toBe(RULES.perPair);
    else if (because === "ally") expect(allies.get(key.ally)).toBe(RULES.perAlly);
    else if (because === "caller") expect(callers.get(key.caller)).toBe(RULES.perCaller);
    else {
      expect([as, because]).toEqual(["held", "each-other"]);
      const there = [...ledger.keys.values()].filter(
        (each) => each.ally === key.caller && each.caller === key.ally,
      );
      expect(there.length).toBeGreaterThan(0);
    }
  }
  // No two people who helped each other both count without anybody having looked.
  for (const pair of pairs.keys()) expect(pairs.has(pair.split(" ").reverse().join(" "))).toBe(false);

  for (const [unit, total] of units) {
    const own = counted.filter(({ entry }) => entry.unit === unit);
    const raw = sum(own.map(({ entry }) => entry.points));
    expect(total.points).toBe(sum(own.map(({ points }) => points)));
    expect(total.points).toBeGreaterThanOrEqual(0);
    for (const { entry, points } of own) expect(points >= 0 && points <= entry.points).toBe(true);
    const within = sum(own.filter(({ key }) => key.sameUnit).map(({ points }) => points));
    expect(within).toBeLessThanOrEqual(raw * RULES.sameUnitShare);
    const people = new Set(own.map(({ key }) => key.ally));
    const share = people.size < RULES.few ? RULES.personShareOfFew : RULES.personShare;
    for (const person of people) {
      const brought = sum(own.filter(({ key }) => key.ally === person).map(({ points }) => points));
      expect(brought).toBeLessThanOrEqual(raw * share);
    }
    expect(total.contributors).toBeLessThanOrEqual(people.size);
  }
}

/** A machine that writes credits into this store. */
function creditIn(store: Store): React {
  const keys = { seal: async () => "", open: async () => "", ping: async () => undefined };
  const clock = { now: () => new Date("2026-06-01") };
  const contacts = { knows: async () => false } as unknown as Contacts;
  return reactIn({ store, keys, clock, leads: [], contacts });
}

async function throughTheStore(
  deliveries: readonly Delivery[],
): Promise<{ entries: number; settled: Settlement }> {
  const folder = mkdtempSync(join(tmpdir(), "ledger-"));
  const store = openSqlite({ file: join(folder, "ledger.sqlite"), now: () => new Date("2026-06-01") });
  try {
    const machines = [0, 1, 2].map(() => creditIn(store));
    const outcomes = await Promise.all(
      deliveries.map(({ notice }, index) => machines[index % machines.length]?.(notice)),
    );
    expect(new Set(outcomes).size).toBeLessThanOrEqual(2);
    const all = async <D extends Doc>(container: "seasons" | "vault", kind: string) => {
      const where = [{ field: "kind", op: "=" as const, value: kind }];
      const page = await store.query<D>(container, { where, limit: 1000 });
      return page.items.map(({ doc }) => doc);
    };
    const entries = await all<LedgerEntry>("seasons", "entry");
    const keys = await all<PointsKey>("vault", "points-key");
    expect(entries.every(({ pk }) => pk === SEASON)).toBe(true);
    return { entries: entries.length, settled: settle({ entries, keys, reviews: [] }, RULES) };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
