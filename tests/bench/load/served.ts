import { join } from "node:path";
import { addDays } from "../../../api/core/clock";
import type { Write } from "../../../api/core/store";
import type { AllyshipCase } from "../../../api/features/cases/case/case";
import { httpFunctions } from "../../../api/host/functions";
import { createLog } from "../../../api/host/kit/log";
import { openFiles } from "../../../api/host/kit/open-files";
import { createDevSignIn } from "../../../api/host/local/dev-sign-in";
import { employees, fillSampleCompany } from "../../../api/host/local/sample-company";
import { buildProduct, type Product } from "../../../api/host/product";
import { runProduct } from "../../../api/host/run-product";
import { openKeyFile } from "../../../api/keys/key-file";
import type { Asked } from "./generator";

/** What the bench is told once the product is served: where, and what may be asked of it. */
export interface Served {
  readonly port: number;
  /** Ordinary use: pages, cases and the board looked at, requests asked for and offered to. Each may be asked once. */
  readonly mixed: readonly Asked[];
  /** The first page of open requests, as ten allies see it. */
  readonly boards: readonly Asked[];
  /** Something that writes, to be asked again and again. */
  readonly writes: readonly Asked[];
}

const NOW = new Date("2026-11-02T09:00:00Z");
const REQUEST = { ask: "policy", need: "Core hours.", kind: "one-off" };
/** Nobody has more open at once. */
const MOST_OPEN = 20;
const CASES = 400;
const ROUNDS = 1_500;

/**
 * The product on this machine, as production on one machine runs it, with the sample company in it. Arguments: its folder, and
 * how many requests are open besides. Asked for "cpu", it says what it has used; told "strike", it moves its clock until the clocks of all of them have struck, and does
 * what falls due.
 */
async function main([folder = "", open = "0"]: string[]): Promise<void> {
  let now = NOW;
  const clock = { now: () => now };
  const store = await openFiles(folder, clock);
  const signIn = await createDevSignIn();
  const product = buildProduct({
    store,
    keys: openKeyFile(join(folder, "key")),
    clock,
    log: createLog(() => undefined),
    whoAsks: signIn.whoAsks,
    bot: { kind: "this-machine" },
    leads: [],
    tabLink: () => "https://teams.example/",
    tabFolder: folder,
    version: "bench",
  });
  await fillSampleCompany(store, NOW);
  const people = employees(NOW).filter(({ roles }) => roles.length === 0 || roles.includes("ally"));
  const allies = people.filter(({ roles }) => roles.includes("ally"));
  const callers = people.filter(({ roles }) => roles.length === 0);
  const tokens = new Map<string, string>();
  for (const { pk, name } of people) tokens.set(pk, await signIn.sign({ id: pk, name }));
  const as = ({ pk }: { pk: string }, verb: string, input: object = {}): Asked => ({
    path: `/api/verbs/${verb}`,
    token: tokens.get(pk) ?? "",
    input,
  });
  const ids: string[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const { pk: id, name } = turn(callers, index);
    const answer = await product.dispatch({ verb: "cases.open", input: REQUEST, identity: { id, name } });
    if (answer.ok) ids.push((answer.data as { caseId: string }).caseId);
  }
  await product.deliverer.settled();
  await plant(product, Number(open));

  const mixed = Array.from({ length: ROUNDS }, (_, round) => {
    const caller = turn(callers, CASES + round);
    const owner = callers[(round % CASES) % callers.length] ?? caller;
    const ally = turn(allies, round);
    const caseId = ids[round % ids.length] ?? "";
    return [
      as(caller, "page.mine"),
      as(owner, "cases.show", { caseId }),
      as(ally, "cases.board"),
      as(ally, "page.mine"),
      as(ally, "cases.offer", { caseId, line: "Gladly." }),
      as(turn(allies, round + 7), "cases.show", { caseId }),
      as(caller, "cases.open", REQUEST),
      as(turn(allies, round + 3), "cases.board"),
    ];
  }).flat();
  const boards = allies.slice(0, 10).map((ally) => as(ally, "cases.board"));
  const writes = callers.slice(-MOST_OPEN).map((caller) => as(caller, "cases.open", REQUEST));
  const running = await runProduct(product, { functions: httpFunctions, port: 0, addresses: ["127.0.0.1"] });
  process.on("message", async (told) => {
    if (told === "stop") {
      await running.stop();
      process.exit(0);
    }
    if (told === "cpu") {
      process.send?.({ cpu: process.cpuUsage() });
      return;
    }
    now = addDays(now, 20);
    process.send?.({ struck: await strike(product, store) });
  });
  process.send?.({ port: running.port, mixed, boards, writes } satisfies Served);
}

/** Runs what is due until nothing is. Returns how many times the store was written. */
async function strike(product: Product, store: Product["store"]): Promise<number> {
  const began = store.usage().commits;
  for (let before = -1; before !== store.usage().commits; ) {
    before = store.usage().commits;
    await product.runDue();
    await product.deliverer.settled();
  }
  return store.usage().commits - began;
}

/** So many open requests besides, each copied from one, of callers nobody asks as. */
async function plant(product: Product, count: number): Promise<void> {
  const where = [{ field: "kind", op: "=", value: "case" }] as const;
  const [first] = (await product.store.query<AllyshipCase>("cases", { where, limit: 1 })).items;
  for (let index = 0; index < count; index += 1) {
    const pk = index.toString(16).padStart(32, "0");
    const openedAt = new Date(NOW.getTime() - (count - index) * 1000).toISOString();
    const write: Write = { op: "create", doc: { ...first?.doc, pk, openedAt } as AllyshipCase };
    await product.store.commit("cases", pk, [write]);
  }
}

function turn<T>(all: readonly T[], index: number): T {
  return all[index % all.length] as T;
}

void main(process.argv.slice(2));
