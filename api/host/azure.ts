import { join } from "node:path";
import { version } from "../../package.json";
import { openKeyVault } from "../keys/key-vault";
import { openCosmos } from "../store/cosmos";
import { readConfig } from "./config";
import { httpFunctions, timerFunctions } from "./functions";
import { createCatchAll } from "./http/catch-all";
import { compressed } from "./http/coding/compressed";
import { app } from "./http/functions-library";
import { guard } from "./http/guard";
import { createWhoAsks, entra } from "./http/identity";
import { methodsOf } from "./http/router";
import { createLog } from "./kit/log";
import { managedIdentity } from "./kit/managed-identity";
import { buildProduct } from "./product";
import { teamsTabLink } from "./telling/teams-tab-link";

// R117: the entry of the function app. Everything here is for real; what is not cannot be reached from it.
const config = readConfig(process.env, "azure");
const credential = managedIdentity(config.BOT_ID);
const clock = { now: () => new Date() };

const product = buildProduct({
  store: openCosmos({
    endpoint: config.COSMOS_ENDPOINT,
    database: config.COSMOS_DATABASE,
    credential,
    now: clock.now,
  }),
  keys: openKeyVault(config.KEY_VAULT_KEY, credential),
  clock,
  log: createLog((line) => console.log(line)),
  whoAsks: createWhoAsks(entra(config.BOT_TENANT_ID, config.ENTRA_CLIENT_ID, config.PUBLIC_URL)),
  bot: { kind: "teams", appId: config.BOT_ID, tenantId: config.BOT_TENANT_ID },
  leads: config.PROGRAMME_LEADS,
  tabLink: teamsTabLink(config.TEAMS_APP_ID ?? config.BOT_ID),
  tabFolder: join(__dirname, "tab"),
  version,
});

for (const each of [...httpFunctions, createCatchAll(httpFunctions)]) {
  app.http(each.name, {
    methods: methodsOf(each),
    route: each.route,
    authLevel: "anonymous",
    handler: (request) => guard(compressed(each), request, product),
  });
}
for (const { name, schedule, run } of timerFunctions) {
  app.timer(name, { schedule, handler: () => run(product) });
}
