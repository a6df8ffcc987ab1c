import { randomUUID } from "node:crypto";
import { CONTAINERS, type Doc, type Store, type Write } from "../../api/core/store";
import { httpFunctions } from "../../api/host/functions";
import { serve } from "../../api/host/http/serve";
import { registry } from "../../api/host/registry";
import { type Chat, chatOf } from "../bot/chat";
import { type FakeConnector, openFakeConnector, type Sent } from "../bot/fake-connector";
import { openProduct, personIdOf, type TestProduct, type TestProductOptions } from "../kit/product";
import { CODE, type RelayWalk, relayWalkIn } from "../kit/relay-walk";
import { signedInAs } from "../kit/signed-in-as";
import { CANARY, type Canary, householdOf, markersOf, needlesOf } from "./canary";
import { bytesOf } from "./files";
import { searcherFor } from "./search";

const { verbs } = registry;

/** Something that came to be, and where. */
export interface Trace {
  readonly where: string;
  readonly text: string;
}

export interface Stage {
  readonly product: TestProduct;
  readonly walk: RelayWalk;
  readonly connector: FakeConnector;
  /** Every write since the beginning, as the engine got it. */
  readonly writes: readonly { readonly container: string; readonly pk: string; readonly text: string }[];
  /** The caller's turn, over HTTP, with everything a browser brings along. */
  caller(verb: string, input?: object, key?: string): Promise<Reply>;
  /** The turn of somebody of the cast, over HTTP. */
  they(key: string, verb: string, input?: object): Promise<Reply>;
  /** The caller says in chat that they are there, so that Ally knows where to write to them. */
  meets(): Promise<Chat>;
  /** Everything that is there now and was not the caller's before. Empty when nothing tells of them. */
  findings(): Promise<string[]>;
  /** From here on only what is new counts. */
  begin(): Promise<void>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

interface StageOptions extends TestProductOptions {
  readonly who?: Canary;
  /** Whether the directory knows the caller. */
  readonly known?: boolean;
}

/** The whole product, served, with one caller whose every string is unmistakable, and everything that leaves it caught. */
export async function openStage({
  who = CANARY,
  known = true,
  ...options
}: StageOptions = {}): Promise<Stage> {
  const writes: { container: string; pk: string; text: string }[] = [];
  const answers: (Trace & { readonly body: string })[] = [];
  const tokens = new Map<string, string>();
  const keys: [string, string][] = [];
  const around = (store: Store): Store => {
    const under = options.around?.(store) ?? store;
    const commit = async (container: Doc["kind"], pk: string, given: readonly Write[]) => {
      writes.push({ container, pk, text: JSON.stringify(given) });
      return under.commit(container as never, pk, given);
    };
    return { ...under, commit } as Store;
  };
  const connector = await openFakeConnector();
  const product = await openProduct({ ...options, around, people: known ? householdOf(who) : [] });
  const served = await serve({
    product: product,
    functions: httpFunctions,
    port: 0,
    addresses: ["127.0.0.1"],
  });
  const callersToken = await product.signIn.sign({ id: who.id, name: who.name });
  const url = `http://127.0.0.1:${served.port}`;

  const post = async (token: string, verb: string, input: object, headers: Record<string, string>) => {
    const response = await fetch(`${url}/api/verbs/${verb}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(input),
    });
    const text = await response.text();
    const head = JSON.stringify([...response.headers]);
    answers.push({ where: `the answer to ${verb}`, text: `${head}${text}`, body: text });
    return { status: response.status, text, json: JSON.parse(text) as Record<string, unknown> };
  };
  const browser = {
    "user-agent": who.agent,
    "accept-language": who.language,
    "x-forwarded-for": `${who.machine}, 10.0.0.1`,
    "x-azure-clientip": who.machine,
    "client-ip": who.machine,
    "x-ms-client-principal-name": who.upn,
    "x-ms-client-principal-id": who.id,
    "x-time-zone": who.timeZone,
    cookie: `who=${who.teamsId}`,
    referer: `https://teams.example/${who.conversation.replace(/[^\x20-\x7e]/g, "")}`,
  };

  // Every unit stands in the published figures, the caller's too: so they are published before the caller comes.
  await product.runDue();
  const atFirst = {
    writes: 0,
    answers: 0,
    lines: 0,
    sent: 0,
    people: [] as string[],
    bytes: [] as string[],
    said: new Set<string>(),
  };
  const relay = [...verbs.keys()].filter((name) => name.startsWith("relay."));
  const always = searcherFor(needlesOf(who, relay));
  // What the caller's actions would be called if they bore a name is known only when the caller has acted.
  const searcher = () => {
    const marks = searcherFor(keys.flatMap(([verb, key]) => markersOf(who.id, verb, key)));
    return { find: (hay: Buffer | string) => [...always.find(hay), ...marks.find(hay)] };
  };
  // The caller's own documents hold what they hold: by their text, so that a changed one counts as new.
  const documents = async (store: Store, look: ReturnType<typeof searcher>): Promise<Trace[]> => {
    const found: Trace[] = [];
    for (const container of CONTAINERS) {
      let next: string | undefined;
      do {
        const page = await store.query(container, { limit: 1000, ...(next !== undefined && { next }) });
        // Where the caller wants to be pinged is there to be opened, for that alone; what lies in the files of it is looked through.
        for (const { doc } of page.items.filter((each) => each.doc.kind !== "private-ping"))
          found.push({ where: `${container}/${doc.kind}`, text: JSON.stringify(doc) });
        next = page.next;
      } while (next !== undefined);
    }
    return found.filter(({ text }) => look.find(text).length > 0);
  };

  return {
    product,
    walk: relayWalkIn(product),
    connector,
    writes,
    async caller(verb, input = {}, key = randomUUID()) {
      keys.push([verb, key]);
      return post(callersToken, verb, { code: CODE, ...input }, { ...browser, "idempotency-key": key });
    },
    async they(key, verb, input = {}) {
      const token = tokens.get(key) ?? (await product.signIn.sign(signedInAs(key)));
      tokens.set(key, token);
      return post(token, verb, input, { "idempotency-key": randomUUID() });
    },
    async meets() {
      const chat = chatOf(product, connector, "canary", {
        serviceUrl: `${connector.serviceUrl}/${who.servicePath}/`,
        from: { id: who.teamsId, aadObjectId: who.id, name: who.name, userPrincipalName: who.upn },
        conversation: { id: who.conversation, conversationType: "personal", tenantId: "tenant" },
        locale: who.language,
        localTimezone: who.timeZone,
      });
      await chat.install();
      return chat;
    },
    async begin() {
      await product.deliverer.settled();
      const look = searcher();
      atFirst.people = (await documents(product.store, look)).map(({ text }) => text);
      atFirst.bytes = look.find(await bytesOf(product.folder));
      Object.assign(atFirst, {
        writes: writes.length,
        answers: answers.length,
        lines: product.lines.length,
        sent: connector.sent.length,
        said: new Set(answers.map(({ body }) => body)),
      });
    },
    async findings() {
      await product.deliverer.settled();
      const look = searcher();
      const said = ({ where, text }: Trace) => look.find(text).map((label) => `${where}: ${label}`);
      const now = await documents(product.store, look);
      const told = connector.sent.slice(atFirst.sent).filter((each) => !isPingTo(each, who));
      const health = await (await fetch(`${url}/api/health`)).text();
      const token = await product.signIn.sign({ id: personIdOf("chloe"), name: "Chloe Tan" });
      const listed = await fetch(`${url}/api/verbs`, { headers: { authorization: `Bearer ${token}` } });
      const traces: Trace[] = [
        ...writes
          .slice(atFirst.writes)
          .map(({ container, pk, text }) => ({ where: `a write to ${container}`, text: `${pk} ${text}` })),
        ...now.filter(({ text }) => !atFirst.people.includes(text)),
        ...product.lines.slice(atFirst.lines).map((text) => ({ where: "the log", text })),
        ...answers.slice(atFirst.answers).filter(({ body }) => !atFirst.said.has(body)),
        ...told.map((each) => ({ where: "an activity", text: JSON.stringify(each) })),
        { where: "health", text: health },
        { where: "the list of verbs", text: await listed.text() },
      ];
      const bytes = difference(look.find(await bytesOf(product.folder)), atFirst.bytes);
      return [...traces.flatMap(said), ...bytes.map((label) => `the files: ${label}`)];
    },
    async close() {
      await served.close();
      await product.close();
      await connector.close();
    },
  };
}

/** Whether this goes to the caller's own chat, and is what everybody gets for everything. */
export function isPingTo({ path, activity }: Sent, who: Canary): boolean {
  const place = decodeURIComponent(path);
  if (!place.includes(who.conversation)) return false;
  const [card] = activity.attachments?.map(({ content }) => content) ?? [];
  return JSON.stringify(card) === JSON.stringify(FIXED) && activity.summary === FIXED.fallbackText;
}

/** The one fixed wording. */
export const FIXED = {
  type: "AdaptiveCard",
  version: "1.5",
  fallbackText: "You have an update in Ally",
  body: [{ type: "TextBlock", text: "You have an update in Ally", wrap: true }],
  actions: [{ type: "Action.Execute", title: "Show it", verb: "page.mine", data: { verb: "page.mine" } }],
};

/** Whatever is there more often than before. */
function difference(now: readonly string[], before: readonly string[]): string[] {
  const left = [...before];
  return now.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
