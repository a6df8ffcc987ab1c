import type { LedgerEntry } from "./credit";
import type { PointsKey } from "./key";
import type { Rules } from "./rules";

/** Of a unit: what it has, and the different people behind it. */
export interface UnitTotal {
  readonly points: number;
  readonly contributors: number;
}

/** An entry that counts. Entries of sources without a person, such as events, have no key. */
interface CountedEntry {
  readonly entry: LedgerEntry;
  readonly key: PointsKey | undefined;
}

/**
 * The percentage caps (points.md, "Caps"), unit by unit. Each is measured once, against the unit's raw total, first cases
 * within the unit, then anonymous cases, then each person, so that none can chase itself to zero. What is too much is cut from the latest
 * entries, and a share is rounded down to whole points.
 *
 * @returns the points each entry is left with, by its id, and each unit's total.
 */
export function limitShares(
  counted: readonly CountedEntry[],
  rules: Rules,
): { readonly points: Map<string, number>; readonly units: Map<string, UnitTotal> } {
  const points = new Map<string, number>();
  const units = new Map<string, UnitTotal>();
  for (const unit of new Set(counted.map(({ entry }) => entry.unit))) {
    const own = counted.filter(({ entry }) => entry.unit === unit).sort(inOrder);
    const left = limitUnit(own, rules);
    for (const [index, { entry }] of own.entries()) points.set(entry.id, left[index] ?? 0);
    const behind = own.flatMap(({ key }, index) =>
      key !== undefined && left[index] !== 0 ? [key.ally] : [],
    );
    units.set(unit, { points: sum(left), contributors: new Set(behind).size });
  }
  return { points, units };
}

/** The points that each of a unit's entries is left with, in the same order. */
function limitUnit(own: readonly CountedEntry[], rules: Rules): number[] {
  const raw = own.map(({ entry }) => entry.points);
  const unnamed = own.map(({ entry }) => (entry.sourceType === "anonymous-case" ? "unnamed" : undefined));
  const isCase = own.map(({ entry }, index) => entry.sourceType === "case" || unnamed[index] !== undefined);
  const caseTotal = sum(raw.filter((_, index) => isCase[index]));
  const within = own.map(({ key }, index) => (isCase[index] && key?.sameUnit ? "within" : undefined));
  const afterUnit = cut(raw, within, Math.floor(caseTotal * rules.sameUnitShare));
  const afterUnnamed = cut(afterUnit, unnamed, Math.floor(caseTotal * rules.anonymousShare));

  const people = own.map(({ key }) => key?.ally);
  const contributors = new Set(people.filter((person) => person !== undefined)).size;
  const share = contributors < rules.few ? rules.personShareOfFew : rules.personShare;
  return cut(afterUnnamed, people, Math.floor(sum(raw) * share));
}

/** Cuts each group to `most` points together, the earliest first served. What is in no group stays as it is. */
function cut(points: readonly number[], groups: readonly (string | undefined)[], most: number): number[] {
  const used = new Map<string, number>();
  return points.map((each, index) => {
    const group = groups[index];
    if (group === undefined) return each;
    const before = used.get(group) ?? 0;
    const granted = Math.min(each, most - before);
    used.set(group, before + granted);
    return granted;
  });
}

function inOrder(a: CountedEntry, b: CountedEntry): number {
  const of = ({ entry, key }: CountedEntry) => `${key?.at ?? ""} ${entry.id}`;
  return of(a) < of(b) ? -1 : Number(of(a) > of(b));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
