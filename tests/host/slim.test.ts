import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BotFramework, openBotFramework, SERVICE, TENANT } from "../bot/bot-framework";
import { personIdOf } from "../kit/product";
import { root } from "./local/started";

const run = promisify(execFile);

/** Bundles the Teams client exactly as the function app is bundled. */
const BUILD = `
  const [server, slim] = await Promise.all([import(process.argv[1]), import(process.argv[2])]);
  await server.buildServer({ entry: process.argv[3], outfile: process.argv[4], minify: true, ...slim.slimming });
`;

describe("the Teams client as it is shipped, without what it never uses", () => {
  let folder: string;
  let framework: BotFramework;
  const tokensAskedFor: string[] = [];
  const tokens = createServer((request, response) => {
    tokensAskedFor.push(request.url ?? "");
    const later = Math.floor(Date.now() / 1000) + 3600;
    const claims = Buffer.from(JSON.stringify({ exp: later })).toString("base64url");
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ access_token: `e30.${claims}.x`, expires_on: String(later), token_type: "Bearer" }),
    );
  });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-slim-"));
    framework = await openBotFramework();
    await new Promise<void>((resolve) => tokens.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await framework.close();
    await new Promise((resolve) => tokens.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  test("fetches the keys to check a token with, answers, and fetches its own token before it sends", async () => {
    const bundle = join(folder, "client.cjs");
    const at = (path: string) => join(root, path);
    const parts = [at("infra/build-server.mjs"), at("infra/slimming.mjs"), at("bot/teams-client.ts"), bundle];
    await run(process.execPath, ["--input-type=module", "-e", BUILD, ...parts]);

    // In Azure there is no secret: the app's own identity signs in.
    const { secret: _secret, ...identity } = framework.identity as { secret?: string };
    const activity = {
      type: "invoke",
      name: "adaptiveCard/action",
      id: "activity-1",
      channelId: "msteams",
      serviceUrl: SERVICE,
      from: { id: "29:amara", aadObjectId: personIdOf("amara") },
      recipient: { id: "28:ally" },
      conversation: { id: "chat", conversationType: "personal", tenantId: TENANT },
      value: { action: { type: "Action.Execute", data: { verb: "page.mine" } } },
    };
    const args = [JSON.stringify(identity), framework.token(), JSON.stringify(activity)];
    const { port } = tokens.address() as AddressInfo;
    const { stdout } = await run(process.execPath, [join(__dirname, "slim-driver.cjs"), bundle, ...args], {
      env: {
        PATH: process.env.PATH,
        IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
        IDENTITY_HEADER: "test",
      } as NodeJS.ProcessEnv,
    });
    const { received, sent, asked } = JSON.parse(stdout) as {
      received: object;
      sent: string;
      asked: string[];
    };
    expect(received).toMatchObject({ status: 200, body: { value: { type: "AdaptiveCard" } } });
    expect(tokensAskedFor.join()).toContain("api.botframework.com");
    expect(sent).toBe("later ENOTFOUND");
    // The token went, or would have gone, to Teams and to nobody else.
    expect([...new Set(asked)]).toEqual([new URL(SERVICE).host]);
  }, 60_000);
});
