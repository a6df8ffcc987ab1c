import { readFileSync } from "node:fs";
import { join } from "node:path";
import { httpFunctions } from "../../api/host/functions";
import { entra } from "../../api/host/http/identity";
import { registry } from "../../api/host/registry";
import { askedFor } from "../kit/asked-for";
import { type Manifest, pack, SAMPLE } from "./sample";

const { verbs } = registry;

const root = join(__dirname, "../..");
const source = (path: string) => readFileSync(join(root, path), "utf8");
/** The pages that the build of the tab makes: the names in its table. */
const pages = [
  ...(/PAGES = \{(.*?)\}/.exec(source("infra/build-tab.mjs"))?.[1]?.matchAll(/"([^"]+\.html)"/g) ?? []),
].map(([, page]) => page);
const handled = [...source("bot/teams-client.ts").matchAll(/messageExtensions\.query\("(\w+)"/g)].map(
  ([, id]) => id,
);

describe("what the app promises in Teams", () => {
  let manifest: Manifest;
  beforeAll(async () => {
    manifest = (await pack()).manifest;
  });
  const bot = () => manifest.bots[0] as Manifest["bots"][0];

  test("every command Ally offers in the chat is one that Ally understands, each another one", () => {
    const titles = bot().commandLists.flatMap(({ commands }) => commands.map(({ title }) => title));
    expect(titles.map(askedFor)).toEqual([
      "cases.ask",
      "relay.door",
      "cases.board",
      "page.mine",
      "welcome.help",
      "programme.channel",
    ]);
    for (const title of titles) expect([...verbs.keys()]).toContain(askedFor(title));
    expect(askedFor("Order a pizza")).toBe("-");
  });

  test("in a channel, where everybody would read the answer, Ally offers to be where volunteers meet and nothing else", () => {
    expect(bot().scopes).toEqual(["personal", "team"]);
    const inTeams = bot().commandLists.filter(({ scopes }) => scopes.join() !== "personal");
    expect(inTeams.map(({ scopes, commands }) => [scopes, commands.map(({ title }) => title)])).toEqual([
      [["team"], ["Volunteers meet here"]],
    ]);
  });

  test("the compose box asks for what the bot answers, and nothing is put into a message unasked", () => {
    expect(handled).toHaveLength(1);
    for (const { commands, messageHandlers } of manifest.composeExtensions) {
      expect(commands.map(({ id }) => id)).toEqual(handled);
      expect(commands.map(({ type }) => type)).toEqual(["query"]);
      expect(messageHandlers).toBeUndefined();
    }
  });

  test("each tab opens a page that is built and served", () => {
    const addresses = [
      ...manifest.staticTabs.map(({ contentUrl }) => contentUrl),
      ...manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl),
    ].map((address) => new URL(address));
    expect(addresses.map(({ pathname }) => pathname)).toEqual(["/tab/index.html", "/tab/config.html"]);
    expect(httpFunctions.map(({ methods, route }) => `${methods.join()} ${route}`)).toContain(
      "GET tab/{*path}",
    );
    for (const { origin, pathname } of addresses) {
      expect(origin).toBe(SAMPLE.PUBLIC_URL);
      expect(pages).toContain(pathname.replace("/tab/", ""));
      expect(source(pathname.slice(1))).toContain("<!doctype html>");
    }
    expect(pages).not.toContain("about.html");
  });

  test("the page shown after Save is built too, and only a channel may have it", () => {
    const [, shown] = /new URL\("\/tab\/([\w.]+)/.exec(source("tab/config/offer-results-tab.ts")) ?? [];
    expect(pages).toContain(shown);
    expect(manifest.configurableTabs.map(({ scopes }) => scopes)).toEqual([["team"]]);
  });

  test("the token that Teams fetches for the tab is one that the server takes", () => {
    const { audiences } = entra(
      "33333333-3333-4333-8333-333333333333",
      SAMPLE.ENTRA_CLIENT_ID,
      SAMPLE.PUBLIC_URL,
    );
    expect(audiences).toContain(manifest.webApplicationInfo.resource);
  });
});
