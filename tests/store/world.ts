import { randomUUID } from "node:crypto";
import type { Commit, Container, Doc, Query, Store, Stored, Write } from "../../api/core/store";
import type { Engine, Started } from "./engines";

/** A document with any fields. */
export type AnyDoc = Doc & Record<string, unknown>;

/** What a contract case works with. Names are new for each case, so that cases never meet in one store. */
export interface World {
  readonly store: Store;
  /** Another store on the same documents. */
  another(): Store;
  /** The product's clock; cases may set it. */
  clock: { now: Date };
  /** A kind, and partition keys, that no other case uses. */
  readonly kind: string;
  pk(name?: string): string;
  /** A document of this case's kind, in its first partition unless told. */
  doc(id: string, fields?: Record<string, unknown>): AnyDoc;
  /** Commits to the first partition, and returns the etags; a failure fails the case. */
  put(...writes: Write[]): Promise<(string | null)[]>;
  /** Creates documents, wherever they lie. */
  plant(...docs: AnyDoc[]): Promise<void>;
  commit(...writes: Write[]): Promise<Commit>;
  read(id: string): Promise<Stored<AnyDoc> | undefined>;
  /** All pages of a query for this case's kind. */
  pages(query?: Partial<Query>, container?: Container): Promise<string[][]>;
  /** The ids in all pages, in order. */
  ids(query?: Partial<Query>, container?: Container): Promise<string[]>;
}

const MANY = 50;

/** Starts the engine for a `describe`, and gives each of its cases a new corner of it. */
export function useWorld(engine: Engine): World {
  let started: Started;
  let store: Store;
  let corner = "";
  const others: Store[] = [];
  const clock = { now: new Date(0) };
  const now = () => clock.now;

  beforeAll(async () => {
    started = await engine.start();
    store = started.open(now);
  });
  beforeEach(() => {
    corner = randomUUID().slice(0, 13);
    clock.now = new Date("2026-03-02T09:00:00.000Z");
  });
  afterAll(async () => {
    await Promise.all([store, ...others].map((open) => open.close()));
    await started.stop();
  });

  const world: World = {
    get store() {
      return store;
    },
    another: () => {
      const other = started.open(now);
      others.push(other);
      return other;
    },
    clock,
    get kind() {
      return `kind-${corner}`;
    },
    pk: (name = "p") => `${name}-${corner}`,
    doc: (id, fields = {}) => ({ id, pk: world.pk(), kind: world.kind, ...fields }),
    put: async (...writes) => {
      const result = await world.commit(...writes);
      if (!result.ok) throw new Error(`Write ${result.at} was refused: ${result.reason}.`);
      return [...result.etags];
    },
    plant: async (...docs) => {
      for (const doc of docs) {
        expect(await store.commit("cases", doc.pk, [{ op: "create", doc }])).toMatchObject({ ok: true });
      }
    },
    commit: (...writes) => store.commit("cases", world.pk(), writes),
    read: (id) => store.read<AnyDoc>("cases", world.pk(), id),
    pages: async (query = {}, container = "cases") => {
      const pages: string[][] = [];
      const { where = [], limit = 100, next: _, ...rest } = query;
      const ours = { field: "kind", op: "=", value: world.kind } as const;
      let next: string | undefined;
      do {
        const asked: Query = {
          ...rest,
          limit,
          where: [ours, ...where],
          ...(next === undefined ? {} : { next }),
        };
        const page = await store.query(container, asked);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        pages.push(page.items.map(({ doc }) => doc.id));
        next = page.next;
      } while (next !== undefined && pages.length < MANY);
      expect(next).toBeUndefined();
      return pages;
    },
    ids: async (query, container) => (await world.pages(query, container)).flat(),
  };
  return world;
}
