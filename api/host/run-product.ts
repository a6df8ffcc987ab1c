import { type ServeOptions, serve } from "./http/serve";
import { runTimers } from "./jobs/run-timers";
import type { House } from "./product";

/** A house that is open on this machine. `stop` resolves when nothing of it is left. */
export interface OpenHouse {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves the house and starts its timers. Closes the store again when it cannot be served, e.g. on a taken port. */
export async function runHouse(house: House, options: Omit<ServeOptions, "house">): Promise<OpenHouse> {
  const serving = await serve({ house, ...options }).catch(async (error) => {
    await house.store.close();
    throw error;
  });
  const stopTimers = runTimers(house);
  return {
    port: serving.port,
    async stop() {
      stopTimers();
      await serving.close();
      await house.deliverer.settled();
      await house.store.close();
    },
  };
}
