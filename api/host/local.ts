import { createRequire } from "node:module";
import { join } from "node:path";
import { version } from "../../package.json";
import { readConfig } from "./config";
import { openFolder } from "./folder/open-folder";
import { httpFunctions } from "./functions";
import { createLog } from "./kit/log";
import { createDevClock } from "./local/dev-clock";
import { devFunctions } from "./local/dev-functions";
import { createDevSignIn } from "./local/dev-sign-in";
import { localTabLink } from "./local/local-tab-link";
import { createPlaygrounds } from "./local/playgrounds";
import { refuseElsewhere } from "./local/refuse-elsewhere";
import { fillSampleCompany } from "./local/sample-company";
import { buildProduct } from "./product";
import { runProduct } from "./run-product";
import type { Running } from "./running";

/** What `npm start` runs: the whole product on one machine, with the sample company and the stage. R118. */
export interface LocalOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tabFolder: string;
  readonly playground: boolean;
  /** Where log lines go. */
  write(line: string): void;
}

/** Starts everything; throws `BadSettings`, or the server's error when the port is taken. */
export async function startLocal({
  environment,
  tabFolder,
  playground,
  write,
}: LocalOptions): Promise<Running> {
  const config = readConfig(environment, "local");
  const clock = createDevClock(config.NOW);
  const { store, keys } = await openFolder(config.DATA_DIR, clock);
  await clock.attach(store);
  const signIn = await createDevSignIn();
  let port = config.PORT;
  const product = buildProduct({
    store,
    keys,
    clock,
    log: createLog(write),
    whoAsks: signIn.whoAsks,
    bot: { kind: "this-machine", forgetful: true },
    leads: config.PROGRAMME_LEADS,
    tabLink: localTabLink(() => port),
    tabFolder,
    version,
  });
  if (config.SAMPLE) await fillSampleCompany(store, clock.now());
  const endpoint = () => `http://localhost:${port}/api/messages`;
  const folder = join(config.DATA_DIR, "playground");
  const command = playground ? playgroundScript() : undefined;
  const stage = () => [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const playgrounds =
    command === undefined ? undefined : createPlaygrounds({ command, endpoint, stage, folder });
  const open = await runProduct(product, {
    functions: [...devFunctions({ signIn, clock, playgrounds }), ...httpFunctions],
    port: config.PORT,
    // Signing in as anybody is for this machine alone, whichever name a page elsewhere gives it.
    addresses: ["127.0.0.1", "::1"],
    refuses: refuseElsewhere,
  });
  port = open.port;
  return {
    url: `http://localhost:${open.port}/`,
    async stop() {
      await playgrounds?.close();
      await open.stop();
    },
  };
}

/** The Playground's script, or undefined where development packages were left out. */
function playgroundScript(): string | undefined {
  try {
    const require = createRequire(__filename);
    const manifest = require.resolve("@microsoft/m365agentsplayground/package.json");
    const { bin } = require(manifest) as { bin: Record<string, string> | string };
    const script = typeof bin === "string" ? bin : bin.agentsplayground;
    return script === undefined ? undefined : join(manifest, "..", script);
  } catch {
    return undefined;
  }
}
