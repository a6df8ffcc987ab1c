import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../api/core/dispatch";
import type { Keys } from "../../api/core/keys";
import type { Profile } from "../../api/core/person";
import type { Store } from "../../api/core/store";
import { StoreAway } from "../../api/core/store-away";
import type { AnonymousCase } from "../../api/features/relay/case/anonymous-case";
import { createLog } from "../../api/host/kit/log";
import { buildHouse, type House } from "../../api/host/product";
import { openKeyFile } from "../../api/keys/key-file";
import { must } from "../model/memory";
import type { Engine } from "../store/engines";
import { createMemory, type Memory } from "./memory";
import { everybody, nameOf, personIdOf } from "./people";
import type { Act, Trouble } from "./steps";
import { createWatch, type Watch } from "./watch";

/** The real product on two machines over one store, and what the model knows beside it. */
export interface World {
  readonly watch: Watch;
  readonly memory: Memory;
  /** The cases as they were when they were last held against the promises. */
  readonly checked: Map<string, AnonymousCase>;
  readonly houses: readonly [House, House];
  readonly profiles: ReadonlyMap<string, Profile>;
  now(): Date;
  pass(minutes: number): void;
  act(act: Act, keyed?: boolean): Promise<Answer>;
  /** From here on the store or the keys are away, or are there again. */
  disturb(trouble: Trouble | undefined): void;
  settled(): Promise<void>;
  /** Log lines since this was last asked. */
  lines(): string[];
  close(): Promise<void>;
}

/** Opens an empty store of this engine with everybody in it, at `start`. */
export async function openWorld(engine: Engine, start: Date): Promise<World> {
  const started = await engine.start();
  const folder = mkdtempSync(join(tmpdir(), "alongside-relay-walk-"));
  let time = start;
  const now = () => time;
  const stores = [started.open(now), started.open(now)] as const;
  const keys = openKeyFile(join(folder, "key"));
  const watch = createWatch(keys);
  const trouble = createTrouble();
  let lines: string[] = [];
  const houseOver = (store: Store) =>
    buildHouse({
      store: trouble.aroundStore(watch.around(store)),
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
  const houses = [houseOver(stores[0]), houseOver(stores[1])] as const;
  const [first] = houses;
  for (const person of everybody(start)) {
    const put = await first.store.commit("people", person.pk, [{ op: "create", doc: person }]);
    must(put.ok, "The company could not be filled in.");
    await first.contacts.remember(person.pk, "{}");
  }
  await watch.drain();
  const settled = async () => {
    await Promise.all(houses.map((house) => house.deliverer.settled()));
  };
  return {
    watch,
    memory: createMemory(),
    checked: new Map(),
    houses,
    profiles: watch.profiles,
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

function createTrouble() {
  let trouble: Trouble | undefined;
  let used = 0;
  const fails = (what: Trouble["with"]) => {
    if (trouble?.with !== what) return false;
    used += 1;
    return used > trouble.after;
  };
  const away = () => Promise.reject(new StoreAway("away"));
  return {
    set(next: Trouble | undefined) {
      trouble = next;
      used = 0;
    },
    // What the engine keeps beside its records is not looked at here, and costs a walk half of its time to let go.
    aroundStore: ({ settle: _settle, ...store }: Store): Store => ({
      ...store,
      read: (...given) => (fails("store") ? away() : store.read(...given)),
      query: (...given) => (fails("store") ? away() : store.query(...given)),
      async commit(...given) {
        if (fails("store")) return away();
        const result = await store.commit(...given);
        const ledger = given[0] === "seasons" && fails("receipt");
        return ledger || fails("lost") ? away() : result;
      },
    }),
    aroundKeys: (keys: Keys): Keys => ({
      ...keys,
      seal: (...given) => (fails("keys") ? Promise.reject(new Error("no vault")) : keys.seal(...given)),
      open: (...given) => (fails("keys") ? Promise.reject(new Error("no vault")) : keys.open(...given)),
    }),
  };
}
