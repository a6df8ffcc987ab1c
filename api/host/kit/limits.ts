import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "../../core/clock";
import type { Limits } from "../../core/dispatch";
import type { Keys } from "../../core/keys";
import type { Doc, Store } from "../../core/store";
import { StoreAway } from "../../core/store-away";

/**
 * The key of one day's counting, sealed. Container vault, partition "tally", id = the date. Read by the counting alone,
 * destroyed by the first run of the next day: from then on nobody can find out who was counted, not even with the vault.
 */
export interface TallyKey extends Doc {
  readonly kind: "tally-key";
  readonly sealed: string;
}

/** How often somebody did something that day. Container vault, partition "tally-DATE", id = a keyed digest; goes with the key. */
export interface Tally extends Doc {
  readonly kind: "tally";
  readonly taken: number;
}

export const TALLY_PK = "tally";
/** Codes that open nothing, in an hour, before somebody is asked to wait. */
const MOST_MISSES = 10;
const HOUR_MS = 3_600_000;
const MOST_KEPT = 10_000;
const ATTEMPTS = 5;

/**
 * Limits over the store's vault and, for wrong codes, in this process's memory alone, under a key that is never written.
 * `dateToday`: the programme's, because whoever is refused is told to come back tomorrow.
 */
export function createLimits(
  store: Store,
  keys: Keys,
  clock: Clock,
  dateToday: () => Promise<string>,
): Limits {
  const memory = createMemory(clock);
  let today: { readonly date: string; readonly key: Promise<Buffer> } | undefined;

  const keyOf = (date: string): Promise<Buffer> => {
    if (today?.date !== date) today = { date, key: findKey(store, keys, date) };
    const { key } = today;
    key.catch(() => {
      today = undefined;
    });
    return key;
  };

  return {
    ...memory,
    async take(personId, verb, most) {
      const date = await dateToday();
      const key = await keyOf(date).catch((error: unknown) => {
        throw error instanceof StoreAway ? error : new StoreAway("keys away", { cause: error });
      });
      const id = createHmac("sha256", key).update(`${verb}|${personId}`).digest("hex");
      return takeOne(store, `${TALLY_PK}-${date}`, id, most);
    },
  };
}

async function findKey(store: Store, keys: Keys, date: string): Promise<Buffer> {
  const read = () => store.read<TallyKey>("vault", TALLY_PK, date);
  let stored = await read();
  if (stored === undefined) {
    const sealed = await keys.seal(`tally|${date}`, randomBytes(32).toString("base64"));
    const doc: TallyKey = { id: date, pk: TALLY_PK, kind: "tally-key", sealed };
    // Another machine may have been first: then its key is the day's.
    await store.commit("vault", TALLY_PK, [{ op: "create", doc }]);
    stored = await read();
  }
  if (stored === undefined) throw new Error("A day's key was written and is not there.");
  return Buffer.from(await keys.open(`tally|${date}`, stored.doc.sealed), "base64");
}

async function takeOne(store: Store, pk: string, id: string, most: number): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await store.read<Tally>("vault", pk, id);
    const taken = (stored?.doc.taken ?? 0) + 1;
    if (taken > most) return false;
    const doc: Tally = { id, pk, kind: "tally", taken };
    const write =
      stored === undefined
        ? ({ op: "create", doc } as const)
        : ({ op: "replace", doc, ifMatch: stored.etag } as const);
    if ((await store.commit("vault", pk, [write])).ok) return true;
  }
  return false;
}

/** Who tried wrong codes within the hour. The key lives and dies with the process; so does what is counted. */
function createMemory(clock: Clock): Omit<Limits, "take"> {
  const key = randomBytes(32);
  const misses = new Map<string, number>();
  let hour = 0;
  const idOf = (personId: string) => {
    const now = Math.floor(clock.now().getTime() / HOUR_MS);
    if (now !== hour || misses.size >= MOST_KEPT) misses.clear();
    hour = now;
    return createHmac("sha256", key).update(`${hour}|${personId}`).digest("hex");
  };
  return {
    tooManyMisses: (personId) => (misses.get(idOf(personId)) ?? 0) >= MOST_MISSES,
    missed(personId) {
      const id = idOf(personId);
      misses.set(id, (misses.get(id) ?? 0) + 1);
    },
  };
}
