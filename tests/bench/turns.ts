import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  TeamsActivityHandler,
} from "botbuilder";
import Database from "libsql";
import { createDispatch } from "../../api/core/dispatch";
import { DEFAULT_SETTINGS } from "../../api/core/settings";
import { HttpRequest } from "../../api/host/http/functions-library";
import { postActivity } from "../../api/host/http/post-activity";
import { digest } from "../../api/host/kit/digest";
import { createLog } from "../../api/host/kit/log";
import { openFiles } from "../../api/host/kit/open-files";
import { createDevSignIn } from "../../api/host/local/dev-sign-in";
import { fillSampleCompany, personIdOf } from "../../api/host/local/sample-company";
import { buildProduct } from "../../api/host/product";
import { registry } from "../../api/host/registry";
import { openKeyFile } from "../../api/keys/key-file";
import { NO_LIMITS } from "../kit/no-limits";
import { signedInAs } from "../kit/signed-in-as";

const { verbs, library } = registry;

const TURNS = 400;
const WARM_UP = 100;
const ROUNDS = 5;
/** Among whom the offers are shared out, as in a company. */
const ALLIES = 60;

/** A button pressed by somebody in their chat. */
const pressed = (id: string, key: string, data: object) => ({
  type: "invoke",
  name: "adaptiveCard/action",
  id,
  channelId: "msteams",
  serviceUrl: "http://127.0.0.1:9/",
  from: { id: `29:${key}`, aadObjectId: personIdOf(key), name: signedInAs(key).name },
  recipient: { id: "28:ally", name: "Ally" },
  conversation: { id: `chat-${key}`, conversationType: "personal" },
  value: { action: { type: "Action.Execute", verb: "cases.offer", data } },
});

const post = (activity: object) =>
  new HttpRequest({
    method: "POST",
    url: "http://127.0.0.1/api/messages",
    headers: { "content-type": "application/json" },
    body: { string: JSON.stringify(activity) },
  });

/** The least a bot can do with the same activity: read it, hand it to botbuilder, send a card back. */
function createEcho() {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {},
    new ConfigurationServiceClientCredentialFactory({}),
  );
  const adapter = new CloudAdapter(authentication);
  class Echo extends TeamsActivityHandler {
    protected override async onAdaptiveCardInvoke() {
      const value = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "ok" }] };
      return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value };
    }
  }
  const bot = new Echo();
  return async (request: HttpRequest) => {
    let status = 0;
    const response = {
      socket: undefined,
      header: () => undefined,
      end: () => undefined,
      send: () => undefined,
      status: (code: number) => {
        status = code;
      },
    };
    const body = JSON.parse(await request.text()) as Record<string, unknown>;
    await adapter.process({ method: "POST", headers: {}, body }, response, (context) => bot.run(context));
    return status;
  };
}

/** Of a database, and of a statement. */
const METHODS = [
  ["exec", 0],
  ["run", 1],
  ["get", 1],
  ["all", 1],
] as const;

/** Adds up the processor time of the engine's calls, whoever makes them. SQLite works while it is called, so this is all of it. */
function timeEngine(): { microseconds: number } {
  const engine = { microseconds: 0 };
  const db = new Database(":memory:");
  const classes = [Object.getPrototypeOf(db), Object.getPrototypeOf(db.prepare("SELECT 1"))];
  db.close();
  for (const [name, at] of METHODS) {
    const call = classes[at][name] as (...args: unknown[]) => unknown;
    classes[at][name] = function (this: unknown, ...args: unknown[]) {
      const before = process.cpuUsage();
      try {
        return call.apply(this, args);
      } finally {
        const { user, system } = process.cpuUsage(before);
        engine.microseconds += user + system;
      }
    };
  }
  return engine;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-bench-"));
  const clock = { now: () => new Date("2026-11-02T09:00:00Z") };
  const engine = timeEngine();
  const store = await openFiles(folder, clock);
  const { whoAsks } = await createDevSignIn();
  const product = buildProduct({
    store,
    keys: openKeyFile(join(folder, "key")),
    clock,
    log: createLog(() => undefined),
    whoAsks,
    bot: { kind: "this-machine" },
    leads: [],
    tabLink: () => "",
    tabFolder: folder,
    version: "0",
  });
  await fillSampleCompany(store, clock.now());
  const as = (key: string, verb: string, input: object) =>
    product.dispatch({ verb, input, identity: signedInAs(key) });

  const echo = createEcho();
  const request = { ask: "policy", need: "Core hours.", kind: "one-off" };
  let asked = 0;
  const offers = async (count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      // Nobody has more than twenty requests open at once, and every tenth employee is an ally.
      const turn = Math.floor(asked / 20);
      const caller = `employee-${1 + 10 * (turn % ALLIES) + Math.floor(turn / ALLIES)}`;
      const answer = await as(caller, "cases.open", request);
      asked += 1;
      if (answer.ok) ids.push((answer.data as { caseId: string }).caseId);
    }
    return ids.map((caseId, index) => {
      const ally = `employee-${10 * (1 + (index % ALLIES))}`;
      return pressed(`offer-${caseId}`, ally, { verb: "cases.offer", caseId, line: "Gladly." });
    });
  };
  const cpuOf = async (activities: object[], turn: (request: HttpRequest) => Promise<unknown>) => {
    const before = process.cpuUsage();
    for (const activity of activities) await turn(post(activity));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / activities.length;
  };
  const offer = async (request: HttpRequest) => {
    const { status } = await postActivity(request, product);
    if (status !== 200) throw new Error(`an offer was answered with ${status}`);
  };
  await cpuOf(await offers(WARM_UP), offer);
  await cpuOf(await offers(WARM_UP), echo);
  const rounds: { ours: number; bare: number; engine: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const activities = await offers(TURNS);
    const bare = await cpuOf(activities, echo);
    engine.microseconds = 0;
    const ours = await cpuOf(activities, offer);
    rounds.push({ ours, bare, engine: engine.microseconds / TURNS });
    await product.deliverer.settled();
  }

  // The verb's own cost: its deliveries come after it and are counted with the turn above.
  const alone = createDispatch({
    store: product.store,
    clock,
    library,
    verbs,
    leads: [],
    settings: async () => DEFAULT_SETTINGS,
    randomId: randomUUID,
    digest,
    ...NO_LIMITS,
    deliver: () => undefined,
  });
  const costs: Record<string, object> = {};
  const cost = async (key: string, verb: string, input: object) => {
    const before = store.usage();
    const answer = await alone({ verb, input, identity: signedInAs(key) });
    const after = store.usage();
    costs[verb] = {
      reads: after.reads + after.queries - before.reads - before.queries,
      batches: after.commits - before.commits,
      charge: Math.round(after.charge - before.charge),
      bytes: JSON.stringify(answer).length,
    };
    return answer.ok ? (answer.data as { caseId: string }).caseId : "";
  };
  await cost("kim", "cases.preview", request);
  const caseId = await cost("kim", "cases.open", request);
  await cost("ben", "cases.board", {});
  await cost("ben", "cases.show", { caseId });
  await cost("ben", "cases.offer", { caseId, line: "Gladly." });
  await cost("kim", "cases.choose", { caseId, allyId: personIdOf("ben") });
  await cost("ben", "cases.answer", { caseId, accept: true });
  const terms = { goal: "Core hours.", contact: "A message a week.", endOn: "2026-12-01" };
  await cost("ben", "cases.agree", { caseId, ...terms });
  await cost("kim", "cases.sign", { caseId, version: 1 });
  await cost("ben", "cases.finish", { caseId });
  await cost("kim", "cases.verdict", { caseId, verdict: "worked" });
  await cost("kim", "page.mine", {});
  await cost("elena", "results.latest", {});
  const code = "0123456789ABCDEF";
  await cost("kim", "relay.send", { ask: "policy", words: "Core hours.", code });
  await cost("kim", "relay.look", { code });
  await cost("chloe", "relay.desk", {});
  await cost("kim", "relay.withdraw", { code });
  await product.deliverer.settled();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(JSON.stringify({ rounds, costs }));
}

void main();
