import { every } from "../../core/every";
import type { MakeJob } from "../../core/job";
import type { Query, Store, Stored } from "../../core/store";
import type { Snapshot } from "../results/snapshot";
import type { PointsKey } from "./key";
import { forgottenFrom } from "./season";
import { SALT_ID, type SeasonSalt } from "./season-salt";

/** A commit takes a hundred writes. */
const PAGE = 100;

const ofKind = (kind: string, pk?: string): Query => ({
  where: [{ field: "kind", op: "=", value: kind }],
  limit: PAGE,
  ...(pk !== undefined && { pk }),
});

/** Forgets the seasons that can no longer be challenged. */
export const forgetSeasonJob: MakeJob = ({ store, clock }) => ({
  name: "forget-season",
  when: "tidies",
  run: () => forgetSeason(store, clock.now()),
});

/**
 * Forgets who was behind a season's points, once its last figures are published and it can no longer be challenged: the
 * salt goes first, which makes every digest meaningless at once, then the keys. Does nothing before, and nothing when it
 * is done; half done, on this machine or another, it is finished by the next run. What is published stays.
 */
export async function forgetSeason(store: Store, now: Date): Promise<void> {
  for await (const { doc } of every<SeasonSalt>(store, "vault", ofKind("salt"))) {
    const { seasonId, pk } = doc;
    if (forgottenFrom(seasonId) > now || !(await isPublished(store, seasonId))) continue;
    const stored = await store.read<SeasonSalt>("vault", pk, SALT_ID);
    if (stored === undefined) continue;
    const emptied = await replace(store, stored, { ...stored.doc, salt: null });
    // Somebody else is at it: the next run finishes what they leave.
    if (emptied === undefined) continue;
    await deleteKeys(store, pk);
    await replace(store, emptied, { ...emptied.doc, kind: "forgotten" });
  }
}

/** Figures of the season's last quarter are out, or of a later one: then those of this season no longer change. */
async function isPublished(store: Store, seasonId: string): Promise<boolean> {
  const latest = await store.read<Snapshot>("seasons", "results", "latest");
  return latest !== undefined && latest.doc.asOf >= `${seasonId}-12-31`;
}

async function replace(
  store: Store,
  { doc: before, etag }: Stored<SeasonSalt>,
  doc: SeasonSalt,
): Promise<Stored<SeasonSalt> | undefined> {
  const commit = await store.commit("vault", before.pk, [{ op: "replace", doc, ifMatch: etag }]);
  return commit.ok ? { doc, etag: commit.etags[0] ?? "" } : undefined;
}

async function deleteKeys(store: Store, pk: string): Promise<void> {
  let next: string | undefined;
  do {
    const page = await store.query<PointsKey>("vault", {
      ...ofKind("points-key", pk),
      ...(next !== undefined && { next }),
    });
    // One by one, so that a key another machine has deleted meanwhile stops none of the others.
    for (const { doc } of page.items) await store.commit("vault", pk, [{ op: "delete", id: doc.id }]);
    next = page.next;
  } while (next !== undefined);
}
