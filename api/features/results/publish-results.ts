import type { DatedBy } from "../../core/calendar";
import { every } from "../../core/every";
import type { MakeJob } from "../../core/job";
import type { Profile } from "../../core/person";
import type { Container, Doc, Query, Store } from "../../core/store";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import type { LedgerEntry } from "../points/credit";
import { type PointsKey, vaultOf } from "../points/key";
import type { Review } from "../points/review";
import { RULES } from "../points/rules";
import { type Settlement, settle } from "../points/settle";
import { lastQuarter, quarterOf } from "./quarter";
import { type Basis, type Snapshot, takeSnapshot, type UnitFacts } from "./snapshot";

const PAGE = 1000;

/** Publishes what a finished quarter has brought. */
export const publishResultsJob: MakeJob = ({ store, clock, settings }) => ({
  name: "publish-results",
  when: "figures",
  run: async () => publishResults(store, { now: clock.now(), settings: await settings() }),
});

/**
 * Publishes the figures of the newest finished quarter, once. The quarter's document is created, never replaced, so a
 * second run, on this machine or another, changes nothing. `latest` is the copy that HR's tab reads with one read.
 */
export async function publishResults(store: Store, when: DatedBy): Promise<void> {
  const { calendar } = when.settings;
  const quarter = lastQuarter(when.now, calendar);
  const published = await store.read<Snapshot>("seasons", "results", quarter.name);
  if (published !== undefined) return;
  const facts = await factsAt(store, quarter.season, when);
  if (facts.length === 0) return;
  const before = await store.read<Basis>("seasons", "results", "basis");
  const { snapshot, basis } = takeSnapshot(facts, quarter, quarterOf(when.now, calendar), before?.doc);
  await store.commit("seasons", "results", [
    { op: "create", doc: snapshot },
    { op: "upsert", doc: { ...snapshot, id: "latest" } as Snapshot },
    { op: "upsert", doc: basis },
  ]);
}

async function factsAt(store: Store, season: string, when: DatedBy): Promise<UnitFacts[]> {
  const units = new Map<string, { people: number; trained: number; points: number; contributors: number }>();
  const unit = (name: string) => {
    const kept = units.get(name) ?? { people: 0, trained: 0, points: 0, contributors: 0 };
    units.set(name, kept);
    return kept;
  };
  for await (const { doc: person } of every<Profile>(store, "people", kind("person"))) {
    if (person.unit === null) continue;
    unit(person.unit).people += 1;
    if (trainedIn(person, ALLY_COURSE, when) !== undefined) unit(person.unit).trained += 1;
  }
  // A unit nobody is in any more has no row of its own: its points stay in the ledger and in no table.
  const { units: totals } = await settlementOf(store, season);
  for (const [name, { points, contributors }] of totals) {
    const counts = units.get(name);
    if (counts !== undefined) Object.assign(counts, { points, contributors });
  }
  return [...units].map(([name, counts]) => ({ name, ...counts }));
}

/**
 * The season's points, worked out from its ledger whenever they are needed. No total is stored before it is published, so
 * there is none that could differ from what the entries come to.
 */
async function settlementOf(store: Store, season: string): Promise<Settlement> {
  const all = async <D extends Doc>(container: Container, pk: string, value: string): Promise<D[]> => {
    const found: D[] = [];
    for await (const { doc } of every<D>(store, container, { pk, ...kind(value) })) found.push(doc);
    return found;
  };
  // Entries before keys: a credit that arrives meanwhile leaves a key without an entry, which does nothing.
  const entries = await all<LedgerEntry>("seasons", season, "entry");
  const keys = await all<PointsKey>("vault", vaultOf(season), "points-key");
  const reviews = await all<Review>("seasons", season, "review");
  return settle({ entries, keys, reviews }, RULES);
}

function kind(value: string): Query {
  return { where: [{ field: "kind", op: "=", value }], limit: PAGE };
}
