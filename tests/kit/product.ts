import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, type Clock } from "../../api/core/clock";
import type { Answer } from "../../api/core/dispatch";
import type { Keys } from "../../api/core/keys";
import type { Profile } from "../../api/core/person";
import type { Doc, Store } from "../../api/core/store";
import { createLog } from "../../api/host/kit/log";
import { openFiles } from "../../api/host/kit/open-files";
import { createDevSignIn, type DevSignIn } from "../../api/host/local/dev-sign-in";
import { CAST, employees, personIdOf } from "../../api/host/local/sample-company";
import { buildProduct, type Product } from "../../api/host/product";
import { openKeyFile } from "../../api/keys/key-file";
import type { Registry } from "../../api/registry/assemble";
import type { BotIdentity } from "../../bot/teams-client-options";
import { signedInAs } from "./signed-in-as";

/** The day tests begin on. */
export const START = new Date("2026-11-02T09:00:00Z");

export interface TestProduct extends Product {
  readonly clock: Clock & {
    /** Days go by and the product runs: what falls due is done on its day. */
    pass(days: number): Promise<void>;
    /** Days go by and the product is down: it looks once, afterwards. */
    sleep(days: number): Promise<void>;
    /** Time goes by and nothing runs. */
    skip(days: number): void;
  };
  readonly lines: string[];
  readonly signIn: DevSignIn;
  readonly folder: string;
  /** A verb as somebody of the cast, by their key. */
  as(key: string, verb: string, input?: object, idempotencyKey?: string): Promise<Answer>;
  /** The same, and it must be accepted. Returns the view's data. */
  does<Data = { caseId: string; sentence: string; state: string; part: string }>(
    key: string,
    verb: string,
    input?: object,
  ): Promise<Data>;
  /** Every document of a container. */
  all<D extends Doc>(container: Parameters<Store["query"]>[0], kind?: string): Promise<D[]>;
  close(): Promise<void>;
}

export interface TestProductOptions {
  /** Whoever is there besides the cast. */
  readonly people?: readonly Profile[];
  readonly bot?: BotIdentity;
  /** Where things are kept, instead of in a file of its own; whoever brings it closes it. */
  readonly store?: Store;
  /** Stands before the store, e.g. to lose it for a while. */
  readonly around?: (store: Store) => Store;
  readonly leads?: readonly string[];
  readonly keys?: Keys;
  /** Stands before the keys, e.g. to lose them for a while. */
  readonly keysAround?: (keys: Keys) => Keys;
  readonly tabFolder?: string;
  /** How long one message to Teams may take. */
  readonly sendWithinMs?: number;
  /** What the product is made of: all of it, unless given. */
  readonly registry?: Registry;
}

/** The real product over a real SQLite file of its own, unless a store is brought, with a clock the test moves. */
export async function openProduct(options: TestProductOptions = {}): Promise<TestProduct> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-"));
  let time = START;
  const now = () => time;
  const sqlite = await openFiles(folder, { now });
  const kept = options.store ?? sqlite;
  const store = options.around?.(kept) ?? kept;
  const keys = options.keys ?? openKeyFile(join(folder, "key"));
  const lines: string[] = [];
  const signIn = await createDevSignIn();
  const product = buildProduct({
    store,
    keys: options.keysAround?.(keys) ?? keys,
    clock: { now },
    log: createLog((line) => lines.push(line)),
    whoAsks: signIn.whoAsks,
    bot: options.bot ?? { kind: "this-machine" },
    ...(options.sendWithinMs !== undefined && { sendWithinMs: options.sendWithinMs }),
    ...(options.registry !== undefined && { registry: options.registry }),
    leads: options.leads ?? [],
    tabLink: (personId, opens) => `https://teams.example/${personId}/${opens}`,
    tabFolder: options.tabFolder ?? folder,
    version: "0.0.0-test",
  });
  for (const person of [...cast(), ...(options.people ?? [])]) {
    await kept.commit("people", person.pk, [{ op: "create", doc: person }]);
  }
  const sleep = async (days: number) => {
    time = addDays(time, days);
    await product.deliverer.settled();
    await product.runDue();
    await product.deliverer.settled();
  };
  const as: TestProduct["as"] = (key, verb, input = {}, idempotencyKey) => {
    const identity = signedInAs(key);
    return product.dispatch({
      verb,
      input,
      identity,
      ...(idempotencyKey !== undefined && { key: idempotencyKey }),
    });
  };
  return {
    ...product,
    lines,
    signIn,
    folder,
    as,
    clock: {
      now,
      async pass(days) {
        if (days === 0) return sleep(0);
        for (let left = days; left > 0; left -= 1) await sleep(Math.min(left, 1));
      },
      sleep,
      skip(days) {
        time = addDays(time, days);
      },
    },
    async does<Data>(key: string, verb: string, input?: object) {
      const answer = await as(key, verb, input, randomUUID());
      if (!answer.ok) throw new Error(`${key} ${verb}: ${answer.refusal.message}`);
      return answer.data as Data;
    },
    async all<D extends Doc>(container: Parameters<Store["query"]>[0], kind?: string) {
      const where = kind === undefined ? [] : [{ field: "kind", op: "=" as const, value: kind }];
      const page = await product.store.query<D>(container, { where, limit: 1000 });
      return page.items.map(({ doc }) => doc);
    },
    async close() {
      await product.deliverer.settled();
      await sqlite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The named people of the sample company alone: quick to fill in. */
function cast(): Profile[] {
  return employees(START).slice(0, CAST.length);
}

export { personIdOf };
