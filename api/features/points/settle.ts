import type { LedgerEntry } from "./credit";
import type { PointsKey } from "./key";
import { limitShares, type UnitTotal } from "./limit-shares";
import type { Review } from "./review";
import type { Rules } from "./rules";

/** Everything that happened in a season, in whatever order it arrived. */
export interface SeasonEvents {
  readonly entries: readonly LedgerEntry[];
  readonly keys: readonly PointsKey[];
  readonly reviews: readonly Review[];
}

/**
 * How an entry stands. `counted`: in its unit's total, with `points` after the percentage caps. `thanked`: recorded, and
 * worth 0, because a place was taken (`because`). `held`: worth 0 until a volunteer has looked. `reversed`: taken back by
 * a later entry. `reversal`: takes one back.
 */
export interface SettledEntry {
  readonly as: "counted" | "thanked" | "held" | "reversed" | "reversal";
  readonly points: number;
  readonly because?: "pair" | "ally" | "caller" | "each-other" | "reviewed" | "no-key";
}

export interface Settlement {
  /** How each entry stands, by its id. */
  readonly entries: ReadonlyMap<string, SettledEntry>;
  /** By unit; a unit without counted points is not in it. */
  readonly units: ReadonlyMap<string, UnitTotal>;
}

/** A case entry with the key that tells whose it is. */
interface Known {
  readonly entry: LedgerEntry;
  readonly key: PointsKey;
}

/**
 * A season's totals as a pure function of what happened in it: the order of arrival, retries and half-finished writes
 * make no difference, because nothing is added up as it arrives (points.md, "Ledger" and "Caps").
 *
 * 1. What was reversed counts nothing and takes no place. Neither does a reversal: it only takes away what it points to,
 *    so no total can be negative, not even while the entry it takes back is still on its way.
 * 2. Cases are gone through by event time, then id. One counts per ally and caller, four per ally, three per caller;
 *    what is beyond is thanked.
 *    Of an anonymous case only the ally's four can be counted: nobody knows its caller.
 * 3. Where the caller helped the ally in an earlier case of the season, the later one is held until somebody
 *    unconnected has looked. It takes no place while it is held, and its own place in the order when it is let through.
 *    Beyond a cap nobody need look.
 * 4. A case whose key is missing is held: better late than counted past a cap.
 * 5. The percentage caps, once, against the raw total of what counts (`limitShares`). Entries of other sources stand as
 *    they are but for these.
 */
export function settle({ entries, keys, reviews }: SeasonEvents, rules: Rules): Settlement {
  const keyOf = new Map(keys.map((key) => [key.id, key]));
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  const settled = new Map<string, SettledEntry>();
  const stand = ({ id }: LedgerEntry, as: SettledEntry["as"], because?: SettledEntry["because"]) =>
    settled.set(id, { as, points: 0, ...(because !== undefined && { because }) });

  const known: Known[] = [];
  for (const entry of entries) {
    const key = keyOf.get(entry.id);
    if (entry.status === "reversal") stand(entry, "reversal");
    else if (reversed.has(entry.id)) stand(entry, "reversed");
    else if (entry.type !== "ally") stand(entry, "counted");
    else if (key === undefined) stand(entry, "held", "no-key");
    else known.push({ entry, key });
  }

  const outcomes = new Map(reviews.map(({ entry, outcome }) => [entry, outcome]));
  const places = createPlaces(rules);
  for (const { entry, key } of known.sort(byTimeThenId)) {
    const full = places.full(key);
    const outcome = places.returned(key) ? (outcomes.get(entry.id) ?? "held") : "count";
    places.happened(key);
    if (full !== undefined) stand(entry, "thanked", full);
    else if (outcome === "held") stand(entry, "held", "each-other");
    else if (outcome === "not") stand(entry, "thanked", "reviewed");
    else {
      places.take(key);
      stand(entry, "counted");
    }
  }

  const counted = entries.filter(({ id }) => settled.get(id)?.as === "counted");
  const limited = limitShares(
    counted.map((entry) => ({ entry, key: keyOf.get(entry.id) })),
    rules,
  );
  for (const [id, points] of limited.points) settled.set(id, { as: "counted", points });
  return { entries: settled, units: limited.units };
}

function byTimeThenId(a: Known, b: Known): number {
  const [one, other] = [`${a.key.at} ${a.key.id}`, `${b.key.at} ${b.key.id}`];
  return one < other ? -1 : Number(one > other);
}

/** The places of a season: who has had how many, and who helped whom. */
function createPlaces(rules: Rules) {
  const taken = new Map<string, number>();
  const helped = new Set<string>();
  const seats = ({ ally, caller }: PointsKey) =>
    [
      ["pair", `pair ${ally} ${caller}`, rules.perPair],
      ["ally", `ally ${ally}`, rules.perAlly],
      ["caller", `caller ${caller}`, rules.perCaller],
    ] as const;
  return {
    /** The first cap at which there is no place left. */
    full: (key: PointsKey) =>
      seats(key).find(([, seat, most]) => (taken.get(seat) ?? 0) >= most)?.[0] as SettledEntry["because"],
    take(key: PointsKey) {
      for (const [, seat] of seats(key)) taken.set(seat, (taken.get(seat) ?? 0) + 1);
    },
    /** Whether the caller has helped this ally before: then this is help in return. */
    returned: ({ ally, caller }: PointsKey) => helped.has(`${caller} ${ally}`),
    happened: ({ ally, caller }: PointsKey) => helped.add(`${ally} ${caller}`),
  };
}
