// The Teams connector's own hosts, each by its full name: anybody can have a host below trafficmanager.net.
const TEAMS = new Set(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether we answer to, and send tokens to, this service URL. On one machine only that machine is. */
export function isServiceHost(serviceUrl: string, where: "teams" | "this-machine"): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (where === "this-machine") return LOOPBACK.has(url.hostname);
  return url.protocol === "https:" && url.port === "" && TEAMS.has(url.hostname);
}
