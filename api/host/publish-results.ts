import type { Profile } from "../core/person";
import type { Query, Store } from "../core/store";
import { ALLY_COURSE, trainedIn } from "../features/learning/training";
import type { Contributor, LedgerEntry } from "../features/points/credit";
import { lastQuarter, quarterOf } from "../features/results/quarter";
import { type Basis, type Snapshot, takeSnapshot, type UnitFacts } from "../features/results/snapshot";
import { every } from "./every";

const PAGE = 1000;

/**
 * Publishes the figures of the newest finished quarter, once. The quarter's document is created, never replaced, so a
 * second run, on this machine or another, changes nothing. `latest` is the copy that HR's tab reads with one read.
 */
export async function publishResults(store: Store, now: Date): Promise<void> {
  const quarter = lastQuarter(now);
  const published = await store.read<Snapshot>("seasons", "results", quarter.name);
  if (published !== undefined) return;
  const facts = await factsAt(store, quarter.season, now);
  if (facts.length === 0) return;
  const before = await store.read<Basis>("seasons", "results", "basis");
  const { snapshot, basis } = takeSnapshot(facts, quarter, quarterOf(now), before?.doc);
  await store.commit("seasons", "results", [
    { op: "create", doc: snapshot },
    { op: "upsert", doc: { ...snapshot, id: "latest" } as Snapshot },
    { op: "upsert", doc: basis },
  ]);
}

async function factsAt(store: Store, season: string, now: Date): Promise<UnitFacts[]> {
  const units = new Map<string, { people: number; trained: number; points: number; contributors: number }>();
  const unit = (name: string) => {
    const kept = units.get(name) ?? { people: 0, trained: 0, points: 0, contributors: 0 };
    units.set(name, kept);
    return kept;
  };
  const kind = (value: string): Query => ({ where: [{ field: "kind", op: "=", value }], limit: PAGE });
  for await (const person of every<Profile>(store, "people", kind("person"))) {
    if (person.unit === null) continue;
    unit(person.unit).people += 1;
    if (trainedIn(person, ALLY_COURSE, now) !== undefined) unit(person.unit).trained += 1;
  }
  // A unit nobody is in any more has no row of its own: its points stay in the ledger and in no table.
  for await (const entry of every<LedgerEntry>(store, "seasons", { pk: season, ...kind("entry") })) {
    if (units.has(entry.unit) && entry.status !== "held") unit(entry.unit).points += entry.points;
  }
  for await (const contributor of every<Contributor>(store, "seasons", {
    pk: season,
    ...kind("contributor"),
  })) {
    if (units.has(contributor.unit)) unit(contributor.unit).contributors += 1;
  }
  return [...units].map(([name, counts]) => ({ name, ...counts }));
}
