import * as engine from "../../../kit/walk-engine/hold-walks";
import { namedCases } from "./model";

/** Walks over named cases, see model.ts. */
export function holdWalks(name: string, seeds: Pick<engine.Walks, "from" | "count">): void {
  test(
    "whatever people do and whenever machines run, every promise of a named allyship holds",
    () => engine.holdWalks(namedCases, name, { ...seeds, length: 500 }),
    400_000,
  );
}
