import * as engine from "../../../kit/walk-engine/hold-walks";
import { casesWithoutName } from "./model";

/** Other walks than those of every run: `SEED=7 npm run test:deep`. */
const FURTHER = Number(process.env.SEED ?? 0) * 1000;
/** For a few walks; a deep run takes as much longer as it has more. */
const PATIENCE_MS = 400_000 * Number(process.env.WALKS ?? 1);

/** Walks over cases without a name, see model.ts. */
export function holdWalks(name: string, { from, ...walks }: Omit<engine.Walks, "more">): void {
  test(
    "whatever people do and whenever machines run, every promise to somebody without a name holds",
    () => engine.holdWalks(casesWithoutName, name, { ...walks, from: FURTHER + from, more: 5 }),
    PATIENCE_MS,
  );
}
