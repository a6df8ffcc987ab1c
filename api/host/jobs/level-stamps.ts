import { localDate } from "../../core/calendar";
import type { Clock } from "../../core/clock";
import type { DocumentKind } from "../../core/document-kind";
import type { Settings } from "../../core/settings";
import type { Container, Doc, Store, Stored } from "../../core/store";

interface LevelOptions {
  /** The store below the sealing: what is rewritten is neither opened nor changed. */
  readonly raw: Store;
  readonly documents: readonly DocumentKind[];
  readonly clock: Clock;
  settings(): Promise<Settings>;
  random(): number;
}

/**
 * Up to which date the engine's own stamps are levelled. Container programme, partition "levelled", id "stamps". Names
 * nobody; read by this job alone; kept.
 */
export interface Levelled extends Doc {
  readonly kind: "levelled";
  /** YYYY-MM-DD: today's night is done. */
  readonly on: string;
}

/** Of what also stands in named cases, that of the anonymous ones: it names a release, or the end of a day. */
function tellsTheHour({ hour }: DocumentKind, doc: Doc & { readonly atFixedTime?: true }): boolean {
  if (hour === "hidden") return true;
  return doc.atFixedTime === true || doc.expiresAt?.endsWith("T00:00:00.000Z") === true;
}

const AT = { container: "programme", pk: "levelled", id: "stamps" } as const;
const PAGE = 500;

/**
 * Once a night: every document of the anonymous cases is taken away and put back as it is, in random order, in one batch each.
 * So the engine's stamps, and the order in which it keeps its rows, tell a reader of the database or of a backup nothing
 * of the hour, and nothing of who came first (privacy.md, "watcher of times"). Done twice it does no harm.
 */
export function createLevelStamps({
  raw,
  documents,
  clock,
  settings,
  random,
}: LevelOptions): () => Promise<void> {
  return async () => {
    const { calendar } = await settings();
    const today = localDate(clock.now(), calendar);
    const before = await raw.read<Levelled>(AT.container, AT.pk, AT.id);
    if (before?.doc.on === today) return;
    for (const each of documents.filter(({ hour }) => hour !== undefined)) {
      const { container, kind } = each;
      const all = (await allOf(raw, container, kind)).filter(({ doc }) => tellsTheHour(each, doc));
      const shuffled = all.map((stored) => ({ stored, order: random() })).sort((a, b) => a.order - b.order);
      for (const { stored } of shuffled) await rewrite(raw, container, stored);
    }
    const doc: Levelled = { id: AT.id, pk: AT.pk, kind: "levelled", on: today };
    await raw.commit(AT.container, AT.pk, [{ op: "upsert", doc }]);
    await raw.settle?.();
  };
}

async function allOf(raw: Store, container: Container, kind: string): Promise<Stored[]> {
  const all: Stored[] = [];
  let next: string | undefined;
  do {
    const page = await raw.query(container, {
      where: [{ field: "kind", op: "=", value: kind }],
      limit: PAGE,
      ...(next !== undefined && { next }),
    });
    all.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return all;
}

/** Whoever writes meanwhile is not written over: their stamp is of today, and levelled tomorrow. */
async function rewrite(raw: Store, container: Container, { doc, etag }: Stored): Promise<void> {
  await raw.commit(container, doc.pk, [
    { op: "delete", id: doc.id, ifMatch: etag },
    { op: "create", doc },
  ]);
}
