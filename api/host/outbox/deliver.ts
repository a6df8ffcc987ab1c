import { addDays, type Clock } from "../../core/clock";
import type { Later } from "../../core/messenger";
import type { Notice, OutboxDoc } from "../../core/notice";
import type { Container, Store, Stored } from "../../core/store";
import { UNDELIVERED, type Undelivered } from "../../features/delivery/undelivered";
import { errorFields, type Log } from "../kit/log";
import { inLanes } from "./in-lanes";
import { retryDelay } from "./retry-delay";

/**
 * What is done with a notice. Resolves with what became of it, e.g. "sent", "no address"; or with when to try again. It must
 * bear being done twice. `id` is the notice's own, the same at every try.
 */
export type Keep = (notice: Notice, id: string) => Promise<string | Later>;

export interface DelivererOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  random(): number;
  readonly keep: Keep;
  /**
   * What a notice waits for: those of one lane are done one after the other, and others do not queue behind them. Whoever is slow
   * to be reached holds up nobody else.
   */
  laneOf(notice: Notice, pk: string): string;
  /** Whether whose notice it was may be found out from nothing, a list of what failed included. */
  leavesNothing(to: string): boolean;
}

export interface Deliverer {
  /** Tries fresh notices at once, in the background. Never throws. */
  deliver(container: Container, notices: readonly Stored<OutboxDoc>[]): void;
  /** Tries everything that is due. Several machines may do so at once: each notice is leased first. */
  sweep(): Promise<void>;
  /** Begins nothing any more: what is in the outbox stays there. */
  stop(): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Where outboxes are. What is put back to be tried again stands in `programme`, what was put by for a day in `people`. */
const OUTBOXES = ["cases", "programme", "people"] as const satisfies readonly Container[];
const LEASE_MS = 120_000;
const MOST_TRIES = 12;
const PAGE = 100;
/** A bound on one sweep, so that a timer's run ends before the next begins. */
const PAGES = 20;
const LETTER_DAYS = 90;
/** So many people are told at the same time. */
const LANES = 8;

/** A deliverer over the store's outboxes. At least once: what it tells and credits must bear being done twice. */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, clock, log } = options;
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const attempt = async (container: Container, { doc, etag }: Stored<OutboxDoc>): Promise<void> => {
    const outcome = await tryOnce(options, doc);
    const done = typeof outcome === "string";
    // Whether somebody asked for it, and whether it reached them, is no line's business.
    if (!options.leavesNothing(doc.notice.to))
      log({ event: "delivery", name: doc.notice.to, outcome: done ? outcome : outcome.reason });
    if (done) {
      await store.commit(container, doc.pk, [{ op: "delete", id: doc.id, ifMatch: etag }]);
      return;
    }
    const tries = doc.tries + 1;
    if (tries >= MOST_TRIES) return bury(container, { doc, etag }, outcome.reason);
    const wait = outcome.retryAfterMs ?? retryDelay(tries, options.random());
    const now = clock.now();
    // What was tried ahead of its release must not tell by its next try when that was.
    const early = doc.atFixedTime === true && doc.dueAt > now.toISOString();
    const dueAt = early ? doc.dueAt : new Date(now.getTime() + wait).toISOString();
    await store.commit(container, doc.pk, [
      { op: "replace", doc: { ...doc, tries, dueAt } as OutboxDoc, ifMatch: etag },
    ]);
  };

  const bury = async (
    container: Container,
    { doc, etag }: Stored<OutboxDoc>,
    reason: string,
  ): Promise<void> => {
    const now = clock.now();
    const undelivered: Undelivered = {
      id: `letter-${doc.id}`,
      pk: UNDELIVERED.pk,
      kind: "letter",
      notice: doc.notice,
      since: now.toISOString(),
      reason,
      expiresAt: addDays(now, LETTER_DAYS).toISOString(),
    };
    // Whose it was nobody may find out, not even from here: it is let go.
    const keeps = !options.leavesNothing(doc.notice.to);
    // Written before the notice goes: between the two it exists twice, never not at all.
    if (keeps)
      await store.commit(UNDELIVERED.container, UNDELIVERED.pk, [{ op: "upsert", doc: undelivered }]);
    await store.commit(container, doc.pk, [{ op: "delete", id: doc.id, ifMatch: etag }]);
  };

  const lease = async (
    container: Container,
    { doc, etag }: Stored<OutboxDoc>,
  ): Promise<Stored<OutboxDoc> | undefined> => {
    const leased: OutboxDoc = { ...doc, dueAt: new Date(clock.now().getTime() + LEASE_MS).toISOString() };
    const commit = await store.commit(container, doc.pk, [{ op: "replace", doc: leased, ifMatch: etag }]);
    return commit.ok ? { doc: leased, etag: commit.etags[0] ?? "" } : undefined;
  };

  const laneOf = ({ doc }: Stored<OutboxDoc>) => options.laneOf(doc.notice, doc.pk);
  // What fails here stays in the outbox, due when its lease ends, and the timer has it.
  const left = (error: unknown) => log({ event: "delivery", outcome: "left", ...errorFields(error) });

  const attemptLeased = async (container: Container, stored: Stored<OutboxDoc>): Promise<void> => {
    const mine = await lease(container, stored);
    if (mine !== undefined) await attempt(container, mine);
  };

  const begin = (work: Promise<void>): Promise<void> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  const sweepOutbox = async (container: Container): Promise<void> => {
    let next: string | undefined;
    const now = clock.now().toISOString();
    for (let page = 0; page < PAGES; page += 1) {
      const due = await store.query<OutboxDoc>(container, {
        where: [
          { field: "kind", op: "=", value: "notice" },
          { field: "dueAt", op: "<=", value: now },
        ],
        // What has waited longest goes first.
        orderBy: { field: "dueAt", direction: "asc" },
        limit: PAGE,
        ...(next !== undefined && { next }),
      });
      await inLanes(due.items, laneOf, LANES, async (stored) => {
        if (stopped) return;
        await attemptLeased(container, stored).catch(left);
      });
      if (stopped) return;
      next = due.next;
      if (next === undefined) return;
    }
  };

  return {
    deliver(container, notices) {
      if (stopped) return;
      void begin(inLanes(notices, laneOf, LANES, (notice) => attempt(container, notice).catch(left)));
    },
    sweep: () =>
      begin(
        (async () => {
          for (const container of OUTBOXES) await sweepOutbox(container);
        })(),
      ),
    stop() {
      stopped = true;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

async function tryOnce(options: DelivererOptions, { id, notice }: OutboxDoc): Promise<string | Later> {
  try {
    return await options.keep(notice, id);
  } catch (error) {
    options.log({ event: "delivery", outcome: "failed", ...errorFields(error) });
    return { reason: "failed" };
  }
}
