import { type ServeOptions, serve } from "./http/serve";
import { runTimers } from "./jobs/run-timers";
import type { Product } from "./product";

/** A product that is open on this machine. `stop` resolves when nothing of it is left. */
export interface OpenProduct {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves the product and starts its timers. Closes the store again when it cannot be served, e.g. on a taken port. */
export async function runProduct(
  product: Product,
  options: Omit<ServeOptions, "product">,
): Promise<OpenProduct> {
  const serving = await serve({ product, ...options }).catch(async (error) => {
    await product.store.close();
    throw error;
  });
  const stopTimers = runTimers(product);
  return {
    port: serving.port,
    async stop() {
      stopTimers();
      await serving.close();
      await product.stop();
      await product.store.close();
    },
  };
}
