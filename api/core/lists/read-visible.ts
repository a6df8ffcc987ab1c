import type { Doc, Store, Stored } from "../store";
import { StoreAway } from "../store-away";
import type { ReadVisible, Visible } from "../verb";
import type { Places } from "./places";

interface Ports {
  readonly store: Store;
  readonly places: Places;
  digest(...parts: readonly string[]): string;
}

/** Where looking through goes on: in the round that begins at `next`, past those of it that were looked at. */
interface Place {
  readonly next?: string;
  /** Of each a few letters of its digest. */
  readonly passed: ReadonlySet<string>;
}

/** Rounds of one reading: what it costs at most, however much is hidden. */
const MOST_ROUNDS = 10;
const LETTERS = 12;

/**
 * A page of what its reader may see. The store is asked for whole rounds, and each is judged whole: how long it takes tells
 * how many rounds there were, and not what was in them. Whether there is more is said of what the reader may see alone,
 * unless the rounds are used up: then reading goes on from there.
 *
 * @returns undefined when `after` is not a place that was handed out for `about`.
 */
export async function readVisible<D extends Doc>(
  ports: Ports,
  read: ReadVisible<D>,
  about: string,
): Promise<Visible<D> | undefined> {
  const { container, query, want, drawn = [] } = read;
  if (want === 0) return { items: [], more: {} };
  const begins = await placeOf(ports, read.after, about);
  if (begins === undefined) return undefined;
  const items: Stored<D>[] = [];
  const cuts = new Map<number, Place>();
  let skip = read.skip ?? 0;
  let place = begins;
  const rest = [...(read.andThen ?? [])];
  let through = query;
  const page = async (goesOn: Place | undefined): Promise<Visible<D>> => {
    const closed = (each: Place) => close(ports, each, query.limit, about);
    const next = goesOn && read.andThen === undefined ? await closed(goesOn) : undefined;
    const more: Record<number, string> = {};
    for (const count of drawn) {
      const cut = cuts.get(count);
      const on = cut === undefined ? next : await closed(cut);
      if (on !== undefined) more[count] = on;
    }
    return { items, more, ...(next !== undefined && { next }) };
  };

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const asked = place.next === undefined ? through : { ...through, next: place.next };
    const isResumed = round === 0 && place.next !== undefined;
    // Where reading goes on, the engine that handed it out may not be the one that is asked: then it knows no such place.
    const found = await ports.store
      .query<D>(container, asked)
      .catch((error: unknown) =>
        isResumed && !(error instanceof StoreAway) ? undefined : Promise.reject(error),
      );
    if (found === undefined) return undefined;
    const judged = found.items.map((stored) => ({
      stored,
      key: keyOf(ports, stored.doc),
      isSeen: read.sees(stored.doc),
    }));
    const passed = new Set(judged.map(({ key }) => key).filter((key) => place.passed.has(key)));
    for (const { stored, key, isSeen } of judged) {
      if (passed.has(key)) continue;
      const here = { ...place, passed: new Set(passed) };
      passed.add(key);
      if (!isSeen) continue;
      if (skip > 0) skip -= 1;
      else if (items.length === want) return page(here);
      else {
        if (drawn.includes(items.length)) cuts.set(items.length, here);
        items.push(stored);
      }
    }
    const following = found.next === undefined ? rest.shift() : through;
    if (following === undefined) return page(undefined);
    through = following;
    place = { ...(found.next !== undefined && { next: found.next }), passed: new Set() };
  }
  return page(place);
}

/** By the document, where the store hands out the same one again: working it out costs as much as judging it. */
const keys = new WeakMap<Doc, string>();

function keyOf({ digest }: Ports, doc: Doc): string {
  const known = keys.get(doc);
  if (known !== undefined) return known;
  const key = digest(doc.pk, doc.id).slice(0, LETTERS);
  keys.set(doc, key);
  return key;
}

async function placeOf(ports: Ports, after: string | undefined, about: string): Promise<Place | undefined> {
  if (after === undefined) return { passed: new Set() };
  const text = await ports.places.open(about, after);
  if (text === undefined) return undefined;
  const { next, passed } = JSON.parse(text) as { next?: string; passed: string };
  const keys = new Set(passed.match(new RegExp(`[0-9a-f]{${LETTERS}}`, "g")));
  return next === undefined ? { passed: keys } : { next, passed: keys };
}

/** As long for one that was looked at as for a whole round of them. */
async function close(ports: Ports, place: Place, round: number, about: string): Promise<string> {
  const passed = [...place.passed].join("").padEnd(round * LETTERS);
  return ports.places.close(about, JSON.stringify({ ...place, passed }));
}
