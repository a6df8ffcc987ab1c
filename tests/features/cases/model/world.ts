import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { createDataKeys } from "../../../../api/keys/data-keys";
import * as engine from "../../../kit/walk-engine/world";
import type { Engine } from "../../../store/engines";
import { createMemory, type Memory } from "./memory";
import { everybody, nameOf } from "./people";
import { watchCases } from "./watch";

/** Two machines over one store, and what the model of named cases knows beside them. */
export type World = engine.World<AllyshipCase, Memory>;

/** Opens an empty store of this engine with everybody in it, at `start`. */
export function openWorld(on: Engine, start: Date): Promise<World> {
  return engine.openWorld<AllyshipCase, Memory>(on, start, {
    people: everybody(start),
    nameOf,
    memory: createMemory(),
    watch: (store, keys, now) => watchCases(createDataKeys(store, keys, now)),
  });
}
