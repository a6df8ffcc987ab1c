import { isDeepStrictEqual } from "node:util";
import type { Container, Doc } from "../../../../api/core/store";
import type { LedgerEntry } from "../../../../api/features/points/credit";
import type { PointsKey } from "../../../../api/features/points/key";
import { RULES } from "../../../../api/features/points/rules";
import { settle } from "../../../../api/features/points/settle";
import { digest } from "../../../../api/host/kit/digest";
import { must } from "../../../kit/walk-engine/must";
import type { Earned } from "./memory";
import type { World } from "./world";

/** An entry as the model expects it: what was earned, under the id that the ledger gave it. */
interface Counted extends Earned {
  readonly id: string;
  left: number;
}

/** points.md, "Ledger": what is in it is what the cases' own histories come to, once each, and so are the totals. */
export async function checkLedger(world: World): Promise<void> {
  const { earned } = world.memory;
  const seasons = new Set(earned.map(({ season }) => season));
  for (const season of seasons)
    await checkSeason(
      world,
      season,
      earned.filter((each) => each.season === season),
    );
}

async function checkSeason(world: World, season: string, earned: readonly Earned[]): Promise<void> {
  const entries = await every<LedgerEntry>(world, "seasons", season, "entry");
  const keys = await every<PointsKey>(world, "vault", `season-${season}`, "points-key");
  const salt = await world.store.read<Doc & { salt: string | null }>("vault", `season-${season}`, "salt");
  const secret = salt?.doc.salt;
  // A season that is long over is forgotten: who was behind its entries is gone for good.
  if (secret === undefined || secret === null) return;
  const refOf = ({ caseId }: Earned) => digest(secret, "source", "case", caseId);
  const line = (unit: string, points: number, ref: string) => `${ref} ${unit} ${points}`;
  const expected = earned.flatMap((each) => [
    line(each.unit, each.points, refOf(each)),
    ...(each.takenBack ? [line(each.unit, -each.points, refOf(each))] : []),
  ]);
  const posted = entries.map(({ unit, points, sourceRef }) => line(unit, points, sourceRef));
  must(
    isDeepStrictEqual(posted.sort(), expected.sort()),
    `The ledger of ${season}: ${posted} and not ${expected}.`,
  );
  const standing = earned
    .filter(({ takenBack }) => !takenBack)
    .map((each): Counted => ({ ...each, id: idOf(entries, refOf(each)), left: each.points }));
  const totals = totalsOf(standing);
  const { units } = settle({ entries, keys, reviews: [] }, RULES);
  const settled = new Map([...units].map(([unit, { points }]) => [unit, points]));
  must(
    isDeepStrictEqual(inOrder(settled), inOrder(totals)),
    `Totals of ${season}: ${JSON.stringify([...settled])} and not ${JSON.stringify([...totals])}.`,
  );
}

/** Of a case at most one entry stands: the one that nothing takes back. */
function idOf(entries: readonly LedgerEntry[], ref: string): string {
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  const standing = entries.filter(
    ({ id, sourceRef, status }) => sourceRef === ref && status === "posted" && !reversed.has(id),
  );
  must(standing.length === 1, `${standing.length} entries of one case stand.`);
  return standing[0]?.id ?? "";
}

const inOrder = (totals: ReadonlyMap<string, number>) =>
  [...totals].filter(([, points]) => points > 0).sort(([a], [b]) => (a < b ? -1 : 1));

/** points.md, "Caps and self-dealing", done by hand: by time, then id; what is over a cap counts nothing. */
function totalsOf(standing: readonly Counted[]): Map<string, number> {
  const ordered = [...standing].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
  const counted: Counted[] = [];
  const happened: Counted[] = [];
  for (const each of ordered) {
    const { allyId, callerId } = each;
    const same = (test: (other: Counted) => boolean) => counted.filter(test).length;
    const full =
      same((other) => other.allyId === allyId && other.callerId === callerId) >= 1 ||
      same((other) => other.allyId === allyId) >= 4 ||
      same((other) => other.callerId === callerId) >= 3;
    const inReturn = happened.some((other) => other.allyId === callerId && other.callerId === allyId);
    happened.push(each);
    if (!full && !inReturn) counted.push(each);
  }
  const totals = new Map<string, number>();
  for (const unit of new Set(counted.map((each) => each.unit)))
    totals.set(unit, totalOf(counted.filter((each) => each.unit === unit)));
  return totals;
}

function totalOf(own: readonly Counted[]): number {
  const raw = own.reduce((sum, { points }) => sum + points, 0);
  let within = Math.floor(raw * 0.5);
  for (const each of own.filter(({ sameUnit }) => sameUnit)) {
    each.left = Math.min(each.left, within);
    within -= each.left;
  }
  const people = new Set(own.map(({ allyId }) => allyId));
  const most = Math.floor(raw * (people.size < 8 ? 0.4 : 0.25));
  let total = 0;
  for (const person of people) {
    const theirs = own.filter(({ allyId }) => allyId === person).reduce((sum, { left }) => sum + left, 0);
    total += Math.min(theirs, most);
  }
  return total;
}

async function every<D extends Doc>(
  { store }: World,
  container: Container,
  pk: string,
  kind: string,
): Promise<D[]> {
  const page = await store.query<D>(container, {
    pk,
    where: [{ field: "kind", op: "=", value: kind }],
    limit: 1000,
  });
  return page.items.map(({ doc }) => doc);
}
