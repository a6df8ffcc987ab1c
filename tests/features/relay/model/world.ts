import type { Store } from "../../../../api/core/store";
import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import * as engine from "../../../kit/walk-engine/world";
import type { Engine } from "../../../store/engines";
import { createMemory, type Memory } from "./memory";
import { everybody, nameOf } from "./people";
import { type RelayWatch, watchCases } from "./watch";

/** Two machines over one store, and what the model of anonymous cases knows beside them. */
export interface World extends engine.World<AnonymousCase, Memory> {
  readonly watch: RelayWatch;
}

/** Opens an empty store of this engine with everybody in it, at `start`. */
export async function openWorld(on: Engine, start: Date): Promise<World> {
  let watch: RelayWatch | undefined;
  const world = await engine.openWorld<AnonymousCase, Memory>(on, start, {
    people: everybody(start),
    nameOf,
    memory: createMemory(),
    reachable: true,
    watch(_store, keys) {
      watch = watchCases(keys);
      return watch;
    },
    // What the engine keeps beside its records is not looked at here, and costs a walk half of its time to let go.
    around: ({ settle: _settle, ...store }: Store): Store => store,
  });
  if (watch === undefined) throw new Error("Nobody watches.");
  return { ...world, watch };
}
