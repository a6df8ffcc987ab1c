import type { Host } from "./host";

/** The host of this page, or a rejection with `NotHosted`. The page has its shape before this is asked. */
export async function findHost(): Promise<Host> {
  if (LOCAL && window.location.hash.includes("person=")) return (await import("./local-host")).localHost();
  return (await import("./teams-host")).teamsHost();
}
