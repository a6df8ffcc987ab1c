import type { Server } from "node:http";

/** Stops listening and ends what is still open; resolves when nothing is left. */
export function closeServer(server: Pick<Server, "close" | "closeAllConnections">): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
