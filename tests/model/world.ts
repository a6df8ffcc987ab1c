import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../api/core/dispatch";
import type { Store } from "../../api/core/store";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import { createLog } from "../../api/host/kit/log";
import { buildHouse, type House } from "../../api/host/product";
import { createDataKeys } from "../../api/keys/data-keys";
import { openKeyFile } from "../../api/keys/key-file";
import type { Engine } from "../store/engines";
import { createMemory, type Memory, must } from "./memory";
import { everybody, nameOf, personIdOf } from "./people";
import type { Act } from "./steps";
import { createWatch, type Watch } from "./watch";

/** The real product on two machines over one store, and what the model knows beside it. */
export interface World {
  readonly watch: Watch;
  readonly memory: Memory;
  /** The cases as they were when they were last held against the promises. */
  readonly checked: Map<string, AllyshipCase>;
  readonly houses: readonly [House, House];
  readonly store: Store;
  now(): Date;
  pass(minutes: number): void;
  act(act: Act, keyed?: boolean): Promise<Answer>;
  /** Waits until nothing is under way on either machine. */
  settled(): Promise<void>;
  /** Log lines since this was last asked. */
  lines(): string[];
  close(): Promise<void>;
}

/** Opens an empty store of this engine with everybody in it, at `start`. */
export async function openWorld(engine: Engine, start: Date): Promise<World> {
  const started = await engine.start();
  const folder = mkdtempSync(join(tmpdir(), "alongside-walk-"));
  let time = start;
  const now = () => time;
  const stores = [started.open(now), started.open(now)] as const;
  const keys = openKeyFile(join(folder, "key"));
  const watch = createWatch(createDataKeys(stores[0], keys, now));
  let lines: string[] = [];
  const houseOver = (store: Store) =>
    buildHouse({
      store: watch.around(store),
      keys,
      clock: { now },
      log: createLog((line) => lines.push(line)),
      whoAsks: async () => undefined,
      bot: { kind: "this-machine" },
      leads: [],
      tabLink: () => "",
      tabFolder: folder,
      version: "0.0.0-test",
    });
  const houses = [houseOver(stores[0]), houseOver(stores[1])] as const;
  const [first] = houses;
  for (const person of everybody(start)) {
    const put = await first.store.commit("people", person.pk, [{ op: "create", doc: person }]);
    must(put.ok, "The company could not be filled in.");
  }
  await watch.drain();
  return {
    watch,
    memory: createMemory(),
    checked: new Map(),
    houses,
    store: first.store,
    now,
    pass(minutes) {
      time = new Date(time.getTime() + minutes * 60_000);
    },
    act: ({ who, verb, input, key, on }, keyed = true) =>
      houses[on].dispatch({
        verb,
        input,
        identity: { id: personIdOf(who), name: nameOf(who) },
        ...(keyed && { key }),
      }),
    async settled() {
      await Promise.all(houses.map((house) => house.deliverer.settled()));
    },
    lines() {
      const said = lines;
      lines = [];
      return said;
    },
    async close() {
      await Promise.all(houses.map((house) => house.deliverer.settled()));
      await Promise.all(stores.map((store) => store.close()));
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
