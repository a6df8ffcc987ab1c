import type {
  CosmosClient,
  CosmosClientOptions,
  Container as CosmosContainer,
  OperationInput,
  Plugin,
} from "@azure/cosmos";
import type { Commit, Container, Doc, Page, Query, Store, Stored, Write } from "../core/store";
import { StoreAway } from "../core/store-away";
import { checkCommit } from "./check-commit";
import { checkContainer, checkQuery } from "./check-query";
import { busy, cosmosAway, isPassing, unreadable } from "./cosmos-away";
import { toFailure, toOperation } from "./cosmos-batch";
import { cosmosPage, type Fetch } from "./cosmos-page";
import { cosmosSql } from "./cosmos-sql";
import { withDeadline } from "./deadline";
import { newMeter } from "./meter";
import { isId, isReserved } from "./names";

/** An outage is told within this time; a request that is not answered is given up a little before. */
const DEADLINE_MS = 8000;
const REQUEST_MS = 6000;
const THROTTLE = { maxRetryAttemptCount: 3, maxWaitTimeInSeconds: 4 };
const PLAN = "x-ms-cosmos-is-query-plan-request";
const TOO_LARGE = 413;
const NO_CONTAINER = "Cosmos has no such container. Deploy the infrastructure again, or mend the settings";

/** `credential`: an account key, or a token credential as `@azure/identity` makes them. `deadlineMs`: 8 s unless told. */
export interface CosmosOptions {
  readonly endpoint: string;
  readonly database: string;
  readonly credential: { readonly key: string } | NonNullable<CosmosClientOptions["aadCredentials"]>;
  readonly now: () => Date;
  readonly deadlineMs?: number;
}

type Resource = Record<string, unknown> & { _etag: string };

/**
 * The store in Azure: a Cosmos DB account whose containers exist and have the time to live switched on (`-1`).
 * Nothing is asked of it, nor is its client loaded, before the first operation: a cold start may not need it.
 */
export function openCosmos({
  endpoint,
  database,
  credential,
  now,
  deadlineMs = DEADLINE_MS,
}: CosmosOptions): Store {
  const meter = newMeter();
  /** The client hides the error behind a batch in a text; here it is found again by the signal of its call. */
  const failures = new WeakMap<AbortSignal, unknown>();
  let client: Promise<CosmosClient> | undefined;
  let open = true;

  const watch: Plugin<unknown> = async (context, _, next) => {
    try {
      const response = await next(context);
      // Beside every query the client asks for its plan, free of charge, and may get it after the answer.
      if (context.headers?.[PLAN] === undefined) meter.charge(chargeOf(response.headers));
      return response;
    } catch (error) {
      meter.charge(chargeOf((error as { headers?: unknown }).headers));
      const signal = context.options?.abortSignal;
      const told = unreadable(error) ? busy("what answers is not Cosmos", undefined, error) : error;
      if (signal) failures.set(signal as AbortSignal, told);
      throw told;
    }
  };

  async function connect(): Promise<CosmosClient> {
    const { CosmosClient } = await import("@azure/cosmos");
    const settings: CosmosClientOptions & { plugins: unknown } = {
      endpoint,
      ...("key" in credential ? { key: credential.key } : { aadCredentials: credential }),
      // Discovery would ask for the account first, refresh it for ever, and retry an unknown host for two minutes.
      connectionPolicy: {
        enableEndpointDiscovery: false,
        requestTimeout: REQUEST_MS,
        retryOptions: THROTTLE,
      },
      plugins: [{ on: "request", plugin: watch }],
    };
    return new CosmosClient(settings);
  }

  /** Runs `work` before the deadline, and says of the client's errors what the port promises. */
  async function ask<T>(
    container: Container,
    work: (at: CosmosContainer, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (!open) throw new Error("The store was closed.");
    client ??= connect();
    const at = (await client).database(database).container(container);
    const late = (signal: AbortSignal) => {
      const behind = cosmosAway(failures.get(signal));
      return behind instanceof StoreAway ? behind : busy(`it did not answer within ${deadlineMs} ms`);
    };
    try {
      return await withDeadline(deadlineMs, (signal) => work(at, signal), late);
    } catch (error) {
      const away = cosmosAway(error);
      // A document that is not there is never an error here; so this is its container, or the whole database.
      if (isMissing(away))
        throw new Error(`${NO_CONTAINER}: "${container}" in "${database}".`, { cause: away });
      throw away;
    }
  }

  /** The resource as it lies there, expired or not. */
  async function find(
    at: CosmosContainer,
    pk: string,
    id: string,
    signal: AbortSignal,
  ): Promise<Resource | undefined> {
    const { resource, substatus = 0 } = await at.item(id, pk).read<Resource>({ abortSignal: signal });
    // The client takes every 404 for a document that is not there; but a container may be missing, or a replica late.
    if (resource === undefined && substatus > 0)
      throw Object.assign(new Error("404"), { code: 404, substatus });
    return resource;
  }

  function isExpired(resource: Resource): boolean {
    return typeof resource.expiresAt === "string" && resource.expiresAt <= now().toISOString();
  }

  async function query(at: CosmosContainer, asked: Query, signal: AbortSignal) {
    const fetch: Fetch<Resource> = async ({ span, count, token, fill }) => {
      const iterator = at.items.query<Resource>(cosmosSql(asked, now().toISOString(), span), {
        abortSignal: signal,
        maxItemCount: count,
        ...(asked.pk === undefined ? {} : { partitionKey: asked.pk }),
        ...(token === undefined ? {} : { continuationToken: token }),
      });
      const resources: Resource[] = [];
      let goesOn: string | undefined;
      do {
        const page = await iterator.fetchNext();
        resources.push(...(page.resources ?? []));
        goesOn = page.continuationToken || undefined;
      } while (fill && resources.length < count && iterator.hasMoreResults());
      return goesOn === undefined ? { resources } : { resources, token: goesOn };
    };
    return cosmosPage(asked, fetch);
  }

  async function commit(
    at: CosmosContainer,
    pk: string,
    writes: readonly Write[],
    signal: AbortSignal,
  ): Promise<Commit> {
    const expired = new Map<number, string>();
    for (let left = 2 * writes.length + 1; ; left -= 1) {
      const operations = writes.map((write, i) => toOperation(write, now(), expired.get(i)));
      const result = await send(at, pk, operations as OperationInput[], signal);
      if (result.ok) return result;
      const { status, at: index } = result;
      const write = writes[index];
      if (write === undefined || isPassing(status)) throw busy(`it answered ${status}`, result.retryAfterMs);
      const refused = { ok: false, at: index, reason: toFailure(status, write) } as const;
      if (write.op !== "create" || left === 0) return refused;
      // Cosmos may have removed it meanwhile: then there is nothing to replace, and an ordinary create will do.
      if (status === 404 && expired.delete(index)) continue;
      if (status !== 409) return refused;
      // A document whose time has passed is not there: the create takes its place, if nobody else is faster.
      const before = await find(at, pk, write.doc.id, signal);
      if (before === undefined || !isExpired(before)) return refused;
      expired.set(index, before._etag);
    }
  }

  async function send(at: CosmosContainer, pk: string, operations: OperationInput[], signal: AbortSignal) {
    const { result = [] } = await at.items.batch(operations, pk, { abortSignal: signal }).catch((error) => {
      const behind = failures.get(signal) ?? error;
      if (behind.code !== TOO_LARGE) throw behind;
      return { result: [{ statusCode: TOO_LARGE, eTag: undefined }] };
    });
    const index = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    const failed = result[index];
    if (failed === undefined) return { ok: true, etags: result.map(({ eTag }) => eTag ?? null) } as const;
    const { retryAfterMilliseconds } = failed as { retryAfterMilliseconds?: number };
    return { ok: false, at: index, status: failed.statusCode, retryAfterMs: retryAfterMilliseconds } as const;
  }

  return {
    async read<D extends Doc>(container: Container, pk: string, id: string) {
      checkContainer(container);
      if (!isId(pk) || !isId(id)) return undefined;
      meter.count("reads");
      const resource = await ask(container, (at, signal) => find(at, pk, id, signal));
      return resource === undefined || isExpired(resource) ? undefined : toStored<D>(resource);
    },
    async query<D extends Doc>(container: Container, asked: Query): Promise<Page<D>> {
      if (!checkQuery(container, asked)) return { items: [] };
      meter.count("queries");
      const { resources, next } = await ask(container, (at, signal) => query(at, asked, signal));
      const items = resources.map(toStored<D>);
      return next === undefined ? { items } : { items, next };
    },
    async commit(container, pk, writes) {
      checkContainer(container);
      const checked = checkCommit(pk, writes);
      if (!checked.ok) return checked;
      meter.count("commits");
      return ask(container, (at, signal) => commit(at, pk, writes, signal));
    },
    usage: meter.read,
    async ping() {
      await ask("programme", (at, signal) => find(at, "ping", "ping", signal));
    },
    async close() {
      open = false;
      (await client)?.dispose();
    },
  };
}

/** Cosmos's own fields are not the document's. */
function toStored<D extends Doc>(resource: Resource): Stored<D> {
  const fields = Object.entries(resource).filter(([name]) => !isReserved(name));
  return { doc: Object.fromEntries(fields) as unknown as D, etag: resource._etag };
}

function isMissing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === 404;
}

function chargeOf(headers: unknown): number {
  const charge = Number((headers as Record<string, unknown> | undefined)?.["x-ms-request-charge"]);
  return Number.isFinite(charge) ? charge : 0;
}
