import * as engine from "../../../kit/walk-engine/hold-walks";
import { namedCases } from "./model";

/** Other walks than those of every run: `SEED=7 npm run test:deep`. */
const FURTHER = Number(process.env.SEED ?? 0) * 1000;
/** For a few walks; a deep run takes as much longer as it has more. */
const PATIENCE_MS = 400_000 * Number(process.env.WALKS ?? 1);

/** Walks over named cases, see model.ts. */
export function holdWalks(name: string, seeds: Pick<engine.Walks, "from" | "count" | "few">): void {
  test(
    "whatever people do and whenever machines run, every promise of a named allyship holds",
    () => engine.holdWalks(namedCases, name, { ...seeds, from: FURTHER + seeds.from, length: 500 }),
    PATIENCE_MS,
  );
}
