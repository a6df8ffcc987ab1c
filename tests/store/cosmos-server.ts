import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CONTAINERS } from "../../api/core/store";
import { closeServer } from "../../api/host/http/close-server";

/** A Cosmos-compatible server on loopback, with a database whose containers are the product's. */
export interface CosmosServer {
  readonly endpoint: string;
  /** Any key is accepted. */
  readonly key: string;
  readonly database: string;
  /** Answers the requests that `when` picks with this status, as a throttled account would; or never, without one. */
  disturb(when: (request: IncomingMessage) => boolean, answer?: Disturbance): void;
  /** Ends what `disturb` began. */
  calm(): void;
  close(): Promise<void>;
}

interface Disturbance {
  readonly status: number;
  readonly substatus?: number;
  readonly retryAfterMs?: number;
  readonly body?: unknown;
  /** The body as it is sent, instead. */
  readonly raw?: string;
}

interface Answer {
  statusCode: number;
  body?: { _etag?: string; _count?: number };
}

interface Items {
  _data: Map<string, { read(): Record<string, unknown> }>;
  _index: Map<string, string>;
  query(body: unknown, options: object): unknown;
}

interface Collection {
  read(): object | undefined;
  documents: Items;
}

interface Account {
  database(id: string): { collection(id: string): Collection };
}

type Params = { dbId: string; collId: string; docId: string };
type Handler = (
  account: Account,
  request: IncomingMessage,
  response: ServerResponse,
  params: Params,
) => unknown;
type Operate = (collection: Collection, input: object) => Answer;

const LIB = "@vercel/cosmosdb-server/lib";
const DATABASE = "alongside";

/**
 * Starts `@vercel/cosmosdb-server` with its faults mended: its batch only creates and never rolls back, its queries
 * look into every partition, it fails when a document that is not there is read, it pages over documents that lie in
 * no order, and its patch increments null, makes missing parents and puts its condition into lower case.
 */
export async function startCosmosServer(): Promise<CosmosServer> {
  mend("batch-documents", batch);
  mend("query-documents", query);
  mend("read-document", readOne);
  // Its table of routes reads the handlers when it is loaded, so it comes after they were mended.
  const { createHttpServer } = require("@vercel/cosmosdb-server") as { createHttpServer(o: object): Server };
  const server = createHttpServer({ keepAlive: true });
  const [serve] = server.listeners("request") as RequestListener[];
  let disturbed: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  server.removeAllListeners("request").on("request", (request, response) => {
    if (!disturbed?.(request, response)) serve?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await post(`${endpoint}dbs`, { id: DATABASE });
  for (const id of CONTAINERS) {
    await post(`${endpoint}dbs/${DATABASE}/colls`, {
      id,
      partitionKey: { paths: ["/pk"], kind: "Hash" },
      defaultTtl: -1,
    });
  }
  return {
    endpoint,
    key: Buffer.from("any key").toString("base64"),
    database: DATABASE,
    disturb: (when, answer) => {
      disturbed = (request, response) => when(request) && (answer === undefined || refuse(response, answer));
    },
    calm: () => {
      disturbed = undefined;
    },
    close: () => closeServer(server),
  };
}

function refuse(response: ServerResponse, { status, substatus, retryAfterMs, body, raw }: Disturbance): true {
  response.statusCode = status;
  if (substatus !== undefined) response.setHeader("x-ms-substatus", String(substatus));
  if (retryAfterMs !== undefined) response.setHeader("x-ms-retry-after-ms", String(retryAfterMs));
  response
    .setHeader("content-type", "application/json")
    .end(raw ?? JSON.stringify(body ?? { message: "Disturbed by the test." }));
  return true;
}

function mend(file: string, handler: Handler): void {
  (require(`${LIB}/handler/${file}.js`) as { default: Handler }).default = handler;
}

async function post(url: string, body: object): Promise<void> {
  const { ok, status } = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  if (!ok) throw new Error(`The server answered ${status} to ${url}.`);
}

const batch: Handler = async (account, request, response, params) => {
  const operations = (await readJson(request)) as Operation[];
  const collection = account.database(params.dbId).collection(params.collId);
  const key = partitionOf(request);
  if (!collection.read()) return fail(response, 404);
  if (!Array.isArray(operations) || operations.length > 100) return fail(response, 400);
  const { documents } = collection;
  const before = { data: new Map(documents._data), index: new Map(documents._index) };
  const results: object[] = [];
  for (const [at, operation] of operations.entries()) {
    const { statusCode, body } = operate(collection, key, operation);
    if (statusCode < 400) {
      results.push({ statusCode, requestCharge: 1, eTag: body?._etag });
      continue;
    }
    documents._data = before.data;
    documents._index = before.index;
    response.statusCode = 207;
    return operations.map((_, i) => ({ statusCode: i === at ? statusCode : 424, requestCharge: 0 }));
  }
  return results;
};

interface Operation {
  readonly operationType: "Create" | "Upsert" | "Replace" | "Delete" | "Patch";
  readonly id: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Record<string, unknown> & { condition?: string; operations?: { path: string }[] };
}

function operate(collection: Collection, key: string, operation: Operation): Answer {
  const handlers = require(`${LIB}/handler/_document-operations.js`) as Record<string, Operate>;
  const { operationType, resourceBody } = operation;
  const input = { ...operation, partitionKey: JSON.stringify([key]) };
  if (operationType === "Patch") return patch(collection, input, operation, key);
  if (resourceBody && resourceBody.pk !== key) return { statusCode: 400 };
  const operate = handlers[`${operationType.toLowerCase()}Operation`];
  return operate === undefined ? { statusCode: 400 } : operate(collection, input);
}

function patch(
  collection: Collection,
  input: object,
  { id, resourceBody = {} }: Operation,
  pk: string,
): Answer {
  const { patchOperation } = require(`${LIB}/handler/_patch-operations.js`) as { patchOperation: Operate };
  const { condition = "FROM c", operations = [] } = resourceBody;
  const own = inPartition(collection, pk).filter(([, item]) => item.read().id === id);
  const refused =
    own.length > 0 && ask(collection, own, { query: `SELECT * ${condition}` }, {}).result.length === 0;
  if (refused) return { statusCode: 412 };
  const [path = ""] = operations.map((operation) => operation.path);
  return canIncrement(own[0]?.[1].read(), path)
    ? patchOperation(collection, { ...input, operations })
    : { statusCode: 400 };
}

/** It would make the objects on the way, and count null as 0. What is not there at all is left to it. */
function canIncrement(doc: unknown, path: string): boolean {
  if (doc === undefined) return true;
  const [first = "", second] = path.slice(1).split("/");
  const top = (doc as Record<string, unknown>)[first];
  if (second === undefined) return top !== null;
  return typeof top === "object" && top !== null && (top as Record<string, unknown>)[second] !== null;
}

const query: Handler = async (account, request, response, params) => {
  const { default: readItems } = require(`${LIB}/handler/_read-items.js`) as { default: ReadItems };
  const body = await readJson(request);
  const collection = account.database(params.dbId).collection(params.collId);
  if (!collection.read()) return fail(response, 404);
  return readItems(request, response, "Documents", async (options) => {
    const pk = partitionOf(request);
    const items = pk === "" ? [...collection.documents._data] : inPartition(collection, pk);
    return ask(collection, items, body, options);
  });
};

type ReadItems = (
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  read: (options: object) => Promise<unknown>,
) => unknown;

type Entry = [string, { read(): Record<string, unknown> }];

function inPartition(collection: Collection, pk: string): Entry[] {
  return [...collection.documents._data].filter(([, item]) => item.read().pk === pk);
}

/** Its continuation looks for the first document that is not before the last one's `_rid`: so they lie in that order. */
function ask(collection: Collection, items: Entry[], body: unknown, options: object): { result: unknown[] } {
  const view = Object.create(collection.documents) as Items;
  view._data = new Map(items.sort(([a], [b]) => (a < b ? -1 : 1)));
  return view.query(body, options) as { result: unknown[] };
}

const readOne: Handler = (account, request, response, params) => {
  const collection = account.database(params.dbId).collection(params.collId);
  const { readOperation } = require(`${LIB}/handler/_document-operations.js`) as { readOperation: Operate };
  const partitionKey = JSON.stringify([partitionOf(request)]);
  const { statusCode, body } = collection.read()
    ? readOperation(collection, { id: params.docId, partitionKey })
    : { statusCode: 404, body: {} };
  if (!collection.read()) response.setHeader("x-ms-substatus", "1003");
  response.statusCode = statusCode;
  return body;
};

/** The partition key's only value, or "" where none was given. */
function partitionOf(request: IncomingMessage): string {
  const header = request.headers["x-ms-documentdb-partitionkey"];
  const [pk] = JSON.parse(typeof header === "string" ? header : "[{}]") as unknown[];
  return typeof pk === "string" ? pk : "";
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function fail(response: ServerResponse, status: number): object {
  response.statusCode = status;
  return {};
}
