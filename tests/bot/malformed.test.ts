import { HttpRequest } from "../../api/host/http/functions-library";
import { postActivity } from "../../api/host/http/post-activity";
import { openProduct, type TestProduct } from "../kit/product";
import { chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

/** What a client, a proxy or somebody with time on their hands may put where something else belongs. */
const ODD = [
  null,
  7,
  true,
  "",
  "x",
  "\ud800",
  [],
  {},
  [null],
  [7],
  [{}],
  [{ type: "mention" }],
  { id: null },
];

const THOROUGH = ["a message", "a press", "a search"];

/** Fields of an activity that say who speaks, to whom and from where: without them nobody can be answered. */
const NEEDED =
  /^(type|channelId|serviceUrl|from|from\.id|from\.aadObjectId|recipient|recipient\.id|conversation|conversation\.(id|tenantId)|channelData|channelData\.tenant|channelData\.tenant\.id)$/;

type Json = { readonly [key: string]: unknown };

describe("an activity that is not quite as it should be", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  beforeAll(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    await chatOf(product, connector, "amara").install();
  });
  afterAll(async () => {
    await product.close();
    await connector.close();
  });

  const post = async (body: string) => {
    const url = "http://127.0.0.1/api/messages";
    const headers = { "content-type": "application/json" };
    const request = new HttpRequest({ method: "POST", url, headers, body: { string: body } });
    return (await postActivity(request, product)).status;
  };
  const base = () => ({
    ...chatOf(product, connector, "amara").base(),
    id: "activity",
    channelData: {
      tenant: { id: "tenant" },
      team: { id: "19:team" },
      channel: { id: "19:channel" },
      eventType: "channelDeleted",
    },
    entities: [
      { type: "clientInfo", country: "IE" },
      { type: "mention", text: "<at>Ally</at>", mentioned: { id: "28:ally", name: "Ally" } },
    ],
  });
  const action = { type: "Action.Execute", verb: "welcome.help", data: { verb: "welcome.help" } };
  const activities: Record<string, () => Json> = {
    "a message": () => ({ ...base(), type: "message", text: "<at>Ally</at> help" }),
    "a message in a channel": () => ({
      ...base(),
      type: "message",
      text: "<at>Ally</at> help",
      conversation: { id: "19:channel;messageid=1", conversationType: "channel", tenantId: "tenant" },
    }),
    "a press": () => ({ ...base(), type: "invoke", name: "adaptiveCard/action", value: { action } }),
    "a search": () => ({
      ...base(),
      type: "invoke",
      name: "composeExtension/query",
      value: {
        commandId: "openRequests",
        parameters: [{ name: "query", value: "" }],
        queryOptions: { skip: 0, count: 25 },
      },
    }),
    "an arrival": () => ({ ...base(), type: "conversationUpdate", membersAdded: [{ id: "28:ally" }] }),
    "a removal": () => ({ ...base(), type: "conversationUpdate", membersRemoved: [{ id: "28:ally" }] }),
    "an installation": () => ({ ...base(), type: "installationUpdate", action: "add" }),
  };

  test.each(Object.keys(activities))(
    "%s with anything odd in any field is answered, never 503",
    async (what) => {
      const whole = activities[what]?.() ?? {};
      expect(await post(JSON.stringify(whole))).toBe(200);
      const answers = new Map<string, number | undefined>();
      // What all of them share is tried with the first three, and who speaks with each.
      const shared = Object.keys(base()).filter((key) => key !== "from");
      const own = (path: string) => THOROUGH.includes(what) || !shared.includes(path.split(".")[0] ?? "");
      for (const path of pathsIn(whole).filter(own)) {
        for (const odd of ODD) {
          const status = await post(JSON.stringify(replaced(whole, path, odd)));
          answers.set(`${path} ${JSON.stringify(odd)}`, status);
        }
      }
      expect([...answers].filter(([, status]) => status === undefined || status >= 503)).toEqual([]);
      const refused = [...answers].filter(([, status]) => status === 400).map(([at]) => at.split(" ")[0]);
      expect(refused.filter((path) => !NEEDED.test(path ?? ""))).toEqual([]);
      expect(product.lines.filter((line) => line.includes('"unexpected"'))).toEqual([]);
    },
  );

  test("a mention without words, or of nobody, takes nothing out of what was said", async () => {
    const chat = chatOf(product, connector, "amara");
    for (const entity of [
      { type: "mention" },
      { type: "mention", text: "help" },
      { type: "Mention", text: "" },
    ]) {
      const before = chat.cards().length;
      const whole = { ...chat.base(), id: "m", type: "message", text: "help", entities: [entity] };
      expect(await post(JSON.stringify(whole))).toBe(200);
      expect(JSON.stringify(chat.cards().slice(before))).toContain("What you can do here");
    }
  });

  test("whoever Teams vouches for to nobody is told so, with a next step", async () => {
    const { from, ...rest } = base();
    const nobody = { ...rest, from: { id: from.id } };
    expect(await post(JSON.stringify({ ...nobody, type: "message", text: "help" }))).toBe(200);
    expect(connector.sent.at(-1)?.activity.text).toBe(
      "Ally does not know who is asking. Sign in to Teams again and reopen this page.",
    );
  });

  test("null is absence, whatever it stands for: it is answered as if it were not there", async () => {
    const { from } = base();
    const absent = { id: null, entities: null, channelData: null, value: null, replyToId: null };
    const message = { ...base(), ...absent, type: "message", text: "help" };
    const before = connector.sent.length;
    expect(await post(JSON.stringify(message))).toBe(200);
    const nobody = { ...message, from: { ...from, aadObjectId: null, name: null } };
    expect(await post(JSON.stringify(nobody))).toBe(200);
    expect(connector.sent.slice(before).map(({ activity }) => activity.text ?? "a card")).toEqual([
      "a card",
      "Ally does not know who is asking. Sign in to Teams again and reopen this page.",
    ]);
  });

  test("half a character somebody's keyboard left behind is kept as a replacement character, and nothing breaks", async () => {
    const data = {
      verb: "cases.open",
      ask: "mentoring",
      need: "Three talks \ud83d please.",
      kind: "sustained",
    };
    const press = { ...base(), type: "invoke", name: "adaptiveCard/action" };
    const value = { action: { type: "Action.Execute", verb: data.verb, data } };
    expect(await post(JSON.stringify({ ...press, value }))).toBe(200);
    expect(await product.all("cases", "case")).toMatchObject([{ need: "Three talks \ufffd please." }]);
  });
});

/** Every place in it, as dotted paths. */
function pathsIn(json: unknown, at = ""): string[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const path = at === "" ? key : `${at}.${key}`;
    return [path, ...pathsIn(value, path)];
  });
}

function replaced(json: unknown, path: string, odd: unknown): unknown {
  const copy = structuredClone(json) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((within, key) => within[key] as Record<string, unknown>, copy);
  holder[last] = odd;
  return copy;
}
