import { HttpRequest } from "../../api/host/http/functions-library";
import { guard } from "../../api/host/http/guard";
import { postActivity } from "../../api/host/http/post-activity";
import { type KeyServer, OUTAGES, openKeyServer } from "../host/http/key-server";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { type BotFramework, openBotFramework, SERVICE, TENANT } from "./bot-framework";

const PRESS = {
  type: "invoke",
  name: "adaptiveCard/action",
  id: "activity-1",
  channelId: "msteams",
  serviceUrl: SERVICE,
  from: { id: "29:amara", aadObjectId: personIdOf("amara"), name: "Amara Okafor" },
  recipient: { id: "28:ally" },
  conversation: { id: "chat-amara", conversationType: "personal", tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  value: { action: { type: "Action.Execute", verb: "welcome.help", data: { verb: "welcome.help" } } },
};

describe("who may talk to the bot, when Bot Framework's keys cannot be fetched", () => {
  let framework: BotFramework;
  let product: TestProduct;
  let server: KeyServer;
  const open = async (answer: Parameters<typeof openKeyServer>[0]) => {
    server = await openKeyServer(answer);
    const { identity } = framework;
    if (identity.kind !== "teams") throw new Error("Bot Framework is for Teams.");
    const endpoints = {
      ...identity.endpoints,
      ToBotFromChannelOpenIdMetadataUrl: server.url.href,
      ToBotFromEmulatorOpenIdMetadataUrl: server.url.href,
    };
    product = await openProduct({ bot: { ...identity, endpoints } });
  };
  beforeAll(async () => {
    framework = await openBotFramework();
  });
  afterEach(async () => {
    await server.close();
    await product.close();
  });
  afterAll(() => framework.close());

  const post = (authorization: string) => {
    const headers = { "content-type": "application/json", authorization };
    const body = { string: JSON.stringify(PRESS) };
    const request = new HttpRequest({ method: "POST", url: "http://127.0.0.1/api/messages", headers, body });
    return guard(postActivity, request, product);
  };
  const away = {
    status: 503,
    jsonBody: {
      error: {
        code: "away",
        reason: "sign-in",
        message: expect.stringContaining("sign-in"),
        next: expect.stringContaining("Try again"),
      },
    },
  };

  const { "gives JSON that holds no keys": _keyless, ...outages } = OUTAGES;
  test.each(Object.entries(outages))(
    "Teams is not told that it is nobody where the address %s",
    async (_what, outage) => {
      await open(outage);
      expect(await post(`Bearer ${framework.token()}`)).toMatchObject(away);
      expect(product.lines.join()).not.toContain("unexpected");
    },
  );

  test("Teams is not told so either where the description can be had and the keys cannot", async () => {
    let asked = 0;
    await open((response) => {
      asked += 1;
      const metadata = JSON.stringify({ jwks_uri: `${server.url.href}/of-the-day` });
      if (asked === 1) response.writeHead(200, { "content-type": "application/json" }).end(metadata);
      else OUTAGES["answers with an error"](response);
    });
    expect(await post(`Bearer ${framework.token()}`)).toMatchObject(away);
  });

  test.each([
    ["no token", () => ""],
    ["garbage", () => "Bearer a.b.c"],
    ["another scheme", () => `Basic ${framework.token()}`],
    ["another issuer's token", () => `Bearer ${framework.token({ iss: "https://evil.example" })}`],
  ])("%s is refused all the same, and no key is asked for on its account", async (_what, authorization) => {
    await open(OUTAGES["answers with an error"]);
    expect(await post(authorization())).toMatchObject({
      status: 401,
      jsonBody: { error: { code: "who", reason: "teams" } },
    });
    expect(server.asked()).toBe(0);
  });

  test("what the outage said reaches nobody and no log", async () => {
    await open((response) => response.writeHead(500).end("secret of theirs"));
    const answer = await post(`Bearer ${framework.token()}`);
    expect(JSON.stringify(answer) + product.lines.join()).not.toContain("secret of theirs");
  });
});
