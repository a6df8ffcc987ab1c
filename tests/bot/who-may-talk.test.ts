import { HttpRequest } from "../../api/host/http/functions-library";
import { postActivity } from "../../api/host/http/post-activity";
import { wireRefusal } from "../../api/host/http/wire-refusal";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { type BotFramework, openBotFramework, SERVICE, TENANT } from "./bot-framework";

describe("who may talk to the bot", () => {
  let framework: BotFramework;
  let product: TestProduct;
  beforeAll(async () => {
    framework = await openBotFramework();
    product = await openProduct({ bot: framework.identity });
  });
  afterAll(async () => {
    await product.close();
    await framework.close();
  });

  // The SDK prints the published keys when a signature fails: public, and nothing of the caller's. Expected here alone.
  beforeEach(() => {
    const report = console.error;
    jest.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
      if (!String(parts[0]).startsWith("Error finding key for token.")) report(...parts);
    });
  });

  const pressing = (change: object = {}) => ({
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
    ...change,
  });
  const post = async (
    authorization: string | undefined,
    activity: unknown = pressing(),
    headers: object = {},
  ) => {
    const body = typeof activity === "string" ? activity : JSON.stringify(activity);
    const request = new HttpRequest({
      method: "POST",
      url: "http://127.0.0.1/api/messages",
      headers: {
        "content-type": "application/json",
        ...(authorization !== undefined && { authorization }),
        ...headers,
      },
      body: { string: body },
    });
    return postActivity(request, product);
  };
  const activitiesHandled = () => product.lines.filter((line) => line.includes('"outcome":"200"')).length;

  test("Teams, of our tenant, may", async () => {
    const answer = await post(`Bearer ${framework.token()}`);
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.jsonBody)).toContain("What you can do here");
  });

  const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;
  const unsigned = () => `${framework.token({}, { alg: "none" }).split(".").slice(0, 2).join(".")}.`;
  const refused: [string, () => string | undefined, object?][] = [
    ["no token", () => undefined],
    ["an empty header", () => ""],
    ["garbage", () => "Bearer abc"],
    ["three parts of garbage", () => "Bearer a.b.c"],
    ["another scheme", () => `Basic ${framework.token()}`],
    ["an unsigned token", () => `Bearer ${unsigned()}`],
    ["a token signed with the public key as a secret", () => `Bearer ${framework.hmac()}`],
    ["a token with a broken signature", () => `Bearer ${framework.token().slice(0, -8)}AAAAAAAA`],
    ["a key nobody published", () => `Bearer ${framework.token({}, {}, framework.unpublished)}`],
    [
      "another key under a published name",
      () => `Bearer ${framework.token({}, { kid: "k1" }, framework.unpublished)}`,
    ],
    ["a key endorsed for another channel", () => `Bearer ${framework.token({}, {}, framework.otherChannel)}`],
    ["another audience", () => `Bearer ${framework.token({ aud: "77777777-7777-4777-8777-777777777777" })}`],
    ["another issuer", () => `Bearer ${framework.token({ iss: "https://evil.example" })}`],
    [
      "another tenant's Entra as issuer",
      () => `Bearer ${framework.token({ iss: `https://sts.windows.net/${TENANT}/` })}`,
    ],
    [
      "a token that ended an hour ago",
      () => `Bearer ${framework.token({ exp: seconds(-3600), nbf: seconds(-7200) })}`,
    ],
    [
      "a token that begins in an hour",
      () => `Bearer ${framework.token({ nbf: seconds(3600), exp: seconds(7200) })}`,
    ],
    [
      "a token for another service address",
      () => `Bearer ${framework.token({ serviceurl: "https://smba.trafficmanager.net/emea/" })}`,
    ],
    ["a token without a service address", () => `Bearer ${framework.token({ serviceurl: undefined })}`],
    [
      "another bot's token, as a skill would bring",
      () => `Bearer ${framework.token({ ver: "1.0", appid: "another-app" })}`,
      { serviceUrl: "https://smba.trafficmanager.net/x/" },
    ],
    [
      "an activity of another tenant",
      () => `Bearer ${framework.token()}`,
      { channelData: { tenant: { id: "another" } } },
    ],
    [
      "an activity of no tenant",
      () => `Bearer ${framework.token()}`,
      { channelData: {}, conversation: { id: "c" } },
    ],
    [
      "an activity from a foreign host",
      () => `Bearer ${framework.token({ serviceurl: "https://evil.example/" })}`,
      { serviceUrl: "https://evil.example/" },
    ],
    [
      "a host below trafficmanager.net that anybody could rent",
      () => `Bearer ${framework.token({ serviceurl: "https://evil.trafficmanager.net/" })}`,
      { serviceUrl: "https://evil.trafficmanager.net/" },
    ],
    [
      "the right host by http",
      () => `Bearer ${framework.token({ serviceurl: "http://smba.trafficmanager.net/" })}`,
      { serviceUrl: "http://smba.trafficmanager.net/" },
    ],
    [
      "the right host as a user name",
      () => `Bearer ${framework.token({ serviceurl: "https://smba.trafficmanager.net@evil.example/" })}`,
      { serviceUrl: "https://smba.trafficmanager.net@evil.example/" },
    ],
    [
      "the right host on another port",
      () => `Bearer ${framework.token({ serviceurl: "https://smba.trafficmanager.net:8443/" })}`,
      { serviceUrl: "https://smba.trafficmanager.net:8443/" },
    ],
    ["an activity without a service address", () => `Bearer ${framework.token()}`, { serviceUrl: "" }],
    ["a Playground on this machine", () => undefined, { serviceUrl: "http://127.0.0.1:56150/_connector" }],
  ];
  test.each(refused.map(([what, authorization, change = {}]) => [what, authorization, change] as const))(
    "%s may not: 401, no reason given, nothing done",
    async (_what, authorization, change) => {
      const before = activitiesHandled();
      const answer = await post(authorization(), pressing(change));
      expect(answer).toEqual(wireRefusal("teams"));
      expect(answer.status).toBe(401);
      expect(activitiesHandled()).toBe(before);
    },
  );

  const malformed: [string, unknown][] = [
    ["no activity at all", ""],
    ["half an activity", '{"type":"message"'],
    ["a type and nothing else", { type: "message" }],
    ["an activity without from", { ...pressing(), from: undefined }],
    ["an activity without a recipient", { ...pressing(), recipient: undefined }],
    ["an activity without a conversation", { ...pressing(), conversation: undefined }],
    ["a list", []],
    ["a number", 7],
    ["ten thousand levels of nothing", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ];
  test.each(malformed)("%s is refused with 400", async (_what, activity) => {
    expect((await post(`Bearer ${framework.token()}`, activity)).status).toBe(400);
  });

  test("a value nested ten thousand levels deep is carried no further than the refusal", async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const activity = JSON.stringify(pressing()).replace('"data":{"verb":"welcome.help"}', `"data":${deep}`);
    expect((await post(`Bearer ${framework.token()}`, activity)).status).toBeLessThan(500);
  });

  test("a body of two megabytes is refused with 413", async () => {
    expect(
      (await post(`Bearer ${framework.token()}`, { ...pressing(), text: "x".repeat(2_000_000) })).status,
    ).toBe(413);
  });

  test("what a web page could send unasked, a form or plain text, is refused", async () => {
    expect((await post(undefined, pressing(), { "content-type": "text/plain" })).status).toBe(415);
  });

  test("an activity of a kind nobody handles is answered without a fuss", async () => {
    const token = `Bearer ${framework.token()}`;
    expect((await post(token, pressing({ type: "typing", name: undefined }))).status).toBe(200);
    expect((await post(token, pressing({ name: "task/fetch" }))).status).toBe(501);
  });

  test("no token is fetched for, and nothing sent to, a remembered address at a foreign host", async () => {
    const teams = await product.teams();
    const address = JSON.stringify({
      serviceUrl: "https://evil.example/",
      conversation: { id: "c" },
      bot: { id: "b" },
    });
    const card = { type: "AdaptiveCard" } as const;
    const foreign = { kind: "gone", reason: "foreign host" };
    await expect(teams.send(address, card)).rejects.toMatchObject(foreign);
    await expect(teams.post(address, card)).rejects.toMatchObject(foreign);
    await expect(teams.update(address, "1", card)).rejects.toMatchObject(foreign);
  });
});
