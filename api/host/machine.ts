import { version } from "../../package.json";
import { readConfig } from "./config";
import { openFolder } from "./folder/open-folder";
import { httpFunctions } from "./functions";
import { createWhoAsks, entra } from "./http/identity";
import { createLog } from "./kit/log";
import { buildProduct } from "./product";
import { runProduct } from "./run-product";
import type { Running } from "./running";
import { teamsTabLink } from "./telling/teams-tab-link";

/**
 * Production on one machine: the SQLite file and the key file, Entra and Teams for real, behind a proxy that speaks
 * TLS at PUBLIC_URL. No sample company, no local sign-in, no stage.
 */
export async function startMachine(options: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tabFolder: string;
  /** Where log lines go. */
  write(line: string): void;
}): Promise<Running> {
  const { environment, tabFolder, write } = options;
  const config = readConfig(environment, "machine");
  const clock = { now: () => new Date() };
  const { store, keys } = await openFolder(config.DATA_DIR, clock);
  const product = buildProduct({
    store,
    keys,
    clock,
    log: createLog(write),
    whoAsks: createWhoAsks(entra(config.BOT_TENANT_ID, config.ENTRA_CLIENT_ID, config.PUBLIC_URL)),
    bot: { kind: "teams", appId: config.BOT_ID, tenantId: config.BOT_TENANT_ID, secret: config.BOT_SECRET },
    leads: config.PROGRAMME_LEADS,
    tabLink: teamsTabLink(config.TEAMS_APP_ID ?? config.BOT_ID),
    tabFolder,
    version,
  });
  const { stop } = await runProduct(product, {
    functions: httpFunctions,
    port: config.PORT,
    addresses: ["0.0.0.0"],
  });
  return { url: config.PUBLIC_URL, stop };
}
