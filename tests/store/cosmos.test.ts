import type { IncomingMessage } from "node:http";
import type { Store, Write } from "../../api/core/store";
import { StoreAway } from "../../api/core/store-away";
import { type CosmosOptions, openCosmos } from "../../api/store/cosmos";
import { type CosmosServer, startCosmosServer } from "./cosmos-server";

describe("Cosmos", () => {
  let server: CosmosServer;
  const open: Store[] = [];

  beforeEach(async () => {
    server = await startCosmosServer();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
    await server.close();
  });

  const now = new Date("2026-03-02T09:00:00.000Z");
  const start = (options: Partial<CosmosOptions> = {}) => {
    const { endpoint, database, key } = server;
    const store = openCosmos({ endpoint, database, credential: { key }, now: () => now, ...options });
    open.push(store);
    return store;
  };
  const create = (id: string, fields: object = {}): Write => ({
    op: "create",
    doc: { id, pk: "p", kind: "k", ...fields },
  });
  const inEachWay = (store: Store): [string, Promise<unknown>][] => [
    ["read", store.read("cases", "p", "a")],
    ["query", store.query("cases", { pk: "p", limit: 1 })],
    ["ordered query", store.query("cases", { limit: 1, orderBy: { field: "id", direction: "asc" } })],
    ["commit", store.commit("cases", "p", [create("a"), create("b")])],
    ["ping", store.ping()],
  ];
  const errors = async (store: Store) =>
    Promise.all(
      inEachWay(store).map(([, asked]) =>
        asked.then(
          () => undefined,
          (error: unknown) => error,
        ),
      ),
    );
  const expectAway = async (store: Store, retryAfterMs?: number) => {
    for (const error of await errors(store)) {
      expect(error).toBeInstanceOf(StoreAway);
      expect(error).toMatchObject({ retryAfterMs });
    }
  };
  /** The document as Cosmos keeps it, with what the store has added. */
  const raw = async (id: string) => {
    const url = `${server.endpoint}dbs/${server.database}/colls/cases/docs/${id}`;
    return (await fetch(url, { headers: { "x-ms-documentdb-partitionkey": '["p"]' } })).json();
  };

  /** Counts the requests from now on; the client asks for a query's plan besides, which costs nothing. */
  const countRequests = () => {
    const counted = { requests: 0 };
    server.disturb(({ headers }) => {
      if (!("x-ms-cosmos-is-query-plan-request" in headers)) counted.requests += 1;
      return false;
    });
    return counted;
  };

  test("is not asked anything when the store is opened", () => {
    const counted = countRequests();
    start();
    expect(counted.requests).toBe(0);
  });

  test("is asked once for a batch, a read, a page", async () => {
    const store = start();
    const counted = countRequests();
    await store.commit("cases", "p", [create("a"), create("b")]);
    await store.read("cases", "p", "a");
    await store.query("cases", { limit: 5, orderBy: { field: "id", direction: "asc" } });
    await store.query("cases", { limit: 5 });
    expect(counted.requests).toBe(4);
    expect(store.usage()).toEqual({ reads: 1, queries: 2, commits: 1, charge: 4 });
  });

  test("that is gone is an outage, told at once", async () => {
    const store = start();
    await store.ping();
    await server.close();
    await expectAway(store);
    await expectAway(start());
  });

  test("that does not answer is an outage, told by the deadline", async () => {
    const store = start({ deadlineMs: 150 });
    server.disturb(() => true);
    await expectAway(store);
  });

  test.each([
    ["nothing", ""],
    ["a gateway's page", "<html>502 Bad Gateway</html>"],
    ["half an answer", '{"id":'],
  ])("an answer that is %s, and not Cosmos's, means that the store is away", async (_what, raw) => {
    server.disturb(() => true, { status: 502, raw });
    await expectAway(start());
  });

  test("that throttles for long is an outage, with the time it asks for", async () => {
    const store = start();
    server.disturb(() => true, { status: 429, retryAfterMs: 7 });
    await expectAway(store, 7);
  });

  test("that asks for more time than there is until the deadline is an outage, with the time it asks for", async () => {
    const store = start({ deadlineMs: 150 });
    server.disturb(() => true, { status: 429, retryAfterMs: 900 });
    await expectAway(store, 900);
  });

  test("that throttles once is asked again, and nobody notices", async () => {
    const store = start();
    let requests = 0;
    const isFirst = () => {
      requests += 1;
      return requests === 1;
    };
    server.disturb(isFirst, { status: 429, retryAfterMs: 1 });
    expect(await store.commit("cases", "p", [create("a")])).toMatchObject({ ok: true });
    expect(requests).toBe(2);
  });

  test.each([408, 410, 449, 500, 503])("that answers %i is an outage", async (status) => {
    const store = start();
    server.disturb(() => true, { status });
    await expectAway(store);
  });

  test.each([400, 401, 403])(
    "that answers %i is not an outage but a mistake to be mended",
    async (status) => {
      const store = start();
      server.disturb(() => true, { status });
      for (const error of await errors(store)) {
        expect(error).toMatchObject({ message: expect.stringContaining("Disturbed") });
        expect(error).not.toBeInstanceOf(StoreAway);
      }
    },
  );

  test("that finds a whole batch too large is a refusal", async () => {
    const store = start();
    server.disturb(() => true, { status: 413 });
    expect(await store.commit("cases", "p", [create("a")])).toEqual({
      ok: false,
      at: 0,
      reason: "too-large",
    });
  });

  test("whose replica is behind is an outage, and not a document that is missing", async () => {
    const store = start();
    server.disturb(() => true, { status: 404, substatus: 1002 });
    await expectAway(store);
  });

  test("without the containers is reported with the next step", async () => {
    for (const error of await errors(start({ database: "other" }))) {
      expect(error).not.toBeInstanceOf(StoreAway);
      expect(error).toMatchObject({
        message: expect.stringMatching(/no such container\. Deploy .*in "other"/),
      });
    }
  });

  test("removes an expired document no sooner than a day later, by its own clock", async () => {
    const store = start();
    await store.commit("cases", "p", [
      create("hour", { expiresAt: "2026-03-02T10:00:00.000Z" }),
      create("gone", { expiresAt: "2020-01-01T00:00:00.000Z" }),
      create("aeon", { expiresAt: "2999-01-01T00:00:00.000Z" }),
      create("ever"),
    ]);
    expect((await raw("hour")).ttl).toBe(3600 + 86_400);
    expect((await raw("gone")).ttl).toBe(86_400);
    expect((await raw("aeon")).ttl).toBe(2_147_483_647);
    expect(await raw("ever")).not.toHaveProperty("ttl");
    expect((await store.read("cases", "p", "hour"))?.doc).not.toHaveProperty("ttl");
  });

  test("may remove an expired document at the moment a create takes its place", async () => {
    const store = start();
    const expired = "2026-03-02T08:00:00.000Z";
    await store.commit("cases", "p", [create("a", { expiresAt: expired })]);
    let batches = 0;
    const isSecondBatch = ({ headers }: IncomingMessage) => {
      if ("x-ms-cosmos-batch-atomic" in headers) batches += 1;
      return batches === 2;
    };
    server.disturb(isSecondBatch, { status: 207, body: [{ statusCode: 404 }] });
    expect(await store.commit("cases", "p", [create("a", { v: 2 })])).toMatchObject({ ok: true });
    expect((await store.read("cases", "p", "a"))?.doc).toMatchObject({ v: 2 });
  });

  test.each([429, 449, 503])("that answers %i to one write of a batch is an outage", async (statusCode) => {
    const store = start();
    const body = [{ statusCode: 424 }, { statusCode, retryAfterMilliseconds: 7 }];
    server.disturb(() => true, { status: 207, body });
    const asked = store.commit("cases", "p", [create("a"), create("b")]);
    await expect(asked).rejects.toMatchObject({ name: "StoreAway", retryAfterMs: 7 });
  });

  test("keeps no time to live when a document is given all the time there is", async () => {
    const store = start();
    await store.commit("cases", "p", [create("a", { expiresAt: "2026-03-02T10:00:00.000Z" })]);
    await store.commit("cases", "p", [{ op: "upsert", doc: { id: "a", pk: "p", kind: "k" } }]);
    expect(await raw("a")).not.toHaveProperty("ttl");
  });
});
