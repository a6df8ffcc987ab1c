import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../../api/core/dispatch";
import type { Keys } from "../../../api/core/keys";
import type { Profile } from "../../../api/core/person";
import type { Store } from "../../../api/core/store";
import { createLog } from "../../../api/host/kit/log";
import { personIdOf } from "../../../api/host/local/sample-company";
import { buildProduct, type Product } from "../../../api/host/product";
import { openKeyFile } from "../../../api/keys/key-file";
import type { Engine } from "../../store/engines";
import { must } from "./must";
import type { Act, Trouble } from "./steps";
import { createTrouble } from "./trouble";
import type { Watch } from "./watch";

/** The real product on two machines over one store, and what a model knows beside it. */
export interface World<Case, Memory> {
  readonly watch: Watch<Case>;
  readonly memory: Memory;
  /** The cases as they were when they were last held against the promises. */
  readonly checked: Map<string, Case>;
  readonly machines: readonly [Product, Product];
  readonly store: Store;
  now(): Date;
  pass(minutes: number): void;
  act(act: Act, keyed?: boolean): Promise<Answer>;
  /** From here on the store or the keys are away, or are there again. */
  disturb(trouble: Trouble | undefined): void;
  /** Waits until nothing is under way on either machine. */
  settled(): Promise<void>;
  /** Log lines since this was last asked. */
  lines(): string[];
  close(): Promise<void>;
}

export interface Setting<Case, Memory> {
  readonly people: readonly Profile[];
  nameOf(key: string): string;
  readonly memory: Memory;
  /** Looks on from below the sealing. */
  watch(store: Store, keys: Keys, now: () => Date): Watch<Case>;
  /** Stands between the product and its store, above the watch. */
  around?(store: Store): Store;
  /** Whoever has talked with the bot can be reached in chat. */
  readonly reachable?: true;
}

/** Opens an empty store of this engine with everybody in it, at `start`. */
export async function openWorld<Case, Memory>(
  engine: Engine,
  start: Date,
  setting: Setting<Case, Memory>,
): Promise<World<Case, Memory>> {
  const started = await engine.start();
  const folder = mkdtempSync(join(tmpdir(), "alongside-walk-"));
  let time = start;
  const now = () => time;
  const stores = [started.open(now), started.open(now)] as const;
  const keys = openKeyFile(join(folder, "key"));
  const watch = setting.watch(stores[0], keys, now);
  const trouble = createTrouble();
  let lines: string[] = [];
  const machineOver = (store: Store) => {
    const watched = watch.around(store);
    return buildProduct({
      store: trouble.aroundStore(setting.around?.(watched) ?? watched),
      keys: trouble.aroundKeys(keys),
      clock: { now },
      log: createLog((line) => lines.push(line)),
      whoAsks: async () => undefined,
      bot: { kind: "this-machine" },
      leads: [],
      tabLink: () => "",
      tabFolder: folder,
      version: "0.0.0-test",
    });
  };
  const machines = [machineOver(stores[0]), machineOver(stores[1])] as const;
  const [first] = machines;
  for (const person of setting.people) {
    const put = await first.store.commit("people", person.pk, [{ op: "create", doc: person }]);
    must(put.ok, "The company could not be filled in.");
    if (setting.reachable) await first.contacts.remember(person.pk, "{}");
  }
  await watch.drain();
  const settled = async () => {
    await Promise.all(machines.map(({ deliverer }) => deliverer.settled()));
  };
  return {
    watch,
    memory: setting.memory,
    checked: new Map(),
    machines,
    store: first.store,
    now,
    pass(minutes) {
      time = new Date(time.getTime() + minutes * 60_000);
    },
    async act({ who, verb, input, key, on }, keyed = true) {
      const identity = { id: personIdOf(who), name: setting.nameOf(who) };
      try {
        return await machines[on].dispatch({ verb, input, identity, ...(keyed && { key }) });
      } catch (error) {
        throw new Error(`${who} ${verb} breaks: ${(error as Error).stack}`, { cause: error });
      }
    },
    disturb: trouble.set,
    settled,
    lines() {
      const said = lines;
      lines = [];
      return said;
    },
    async close() {
      await settled();
      await Promise.all(stores.map((store) => store.close()));
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
