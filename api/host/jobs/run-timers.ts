import { timerFunctions } from "../functions";
import { errorFields } from "../kit/log";
import type { Product } from "../product";

/** On one machine a minute is near enough to any schedule: the jobs look at what is due, not at how often they run. */
const EVERY_MS = 60_000;

/** Runs every timer function now and each minute. Returns what stops it. */
export function runTimers(product: Product): () => void {
  const tick = async () => {
    for (const { name, run } of timerFunctions) {
      await run(product).catch((error) =>
        product.log({ event: "job", name, outcome: "failed", ...errorFields(error) }),
      );
    }
  };
  void tick();
  const timer = setInterval(() => void tick(), EVERY_MS);
  return () => clearInterval(timer);
}
