import type { Host } from "./host";

/**
 * The host of this page, or a rejection: with `NotHosted` where there is none. The page has its shape before this is asked. `slow` is
 * called when the host keeps us waiting; it may still answer.
 */
export async function findHost(slow: () => void): Promise<Host> {
  if (LOCAL && window.location.hash.includes("person=")) return (await import("./local-host")).localHost();
  return (await import("./teams-host")).teamsHost(slow);
}
