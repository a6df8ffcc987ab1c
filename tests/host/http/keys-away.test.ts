import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { ServerResponse } from "node:http";
import { SignInAway } from "../../../api/core/sign-in-away";
import { createWhoAsks, fetchKeys, type WhoAsks } from "../../../api/host/http/identity";
import { type KeyServer, OUTAGES, openKeyServer } from "./key-server";

const TENANT = "11111111-1111-4111-8111-111111111111";
const CLIENT = "22222222-2222-4222-8222-222222222222";
const PERSON = "33333333-3333-4333-8333-333333333333";
const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const PATIENCE_MS = 300;

const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const ours = pair();
const theirs = pair();
const jwk = { ...ours.publicKey.export({ format: "jwk" }), kid: "k1", use: "sig", alg: "RS256" };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(change: object = {}, header: object = {}, key: KeyObject = ours.privateKey): string {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { iss: ISSUER, aud: CLIENT, tid: TENANT, oid: PERSON, scp: "access_as_user", exp };
  const text = `${part({ alg: "RS256", kid: "k1", ...header })}.${part({ ...claims, ...change })}`;
  return `Bearer ${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
}

const giveKeys = (response: ServerResponse) =>
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ keys: [jwk] }));

describe("who asks, when Microsoft's keys cannot be fetched", () => {
  let server: KeyServer;
  let answer: (response: ServerResponse) => unknown;
  let whoAsks: WhoAsks;
  beforeEach(async () => {
    answer = giveKeys;
    server = await openKeyServer((response) => answer(response));
    const issuer = { issuers: [ISSUER], audiences: [CLIENT], tenantId: TENANT };
    // A set that was fetched is asked for again at once, so that each test is one about fetching.
    const keys = fetchKeys(server.url, { timeoutDuration: PATIENCE_MS, cooldownDuration: 0 });
    whoAsks = createWhoAsks({ ...issuer, keys });
  });
  afterEach(() => server.close());

  test.each(Object.entries(OUTAGES))(
    "somebody whose token is good is not told that they are nobody where the address %s",
    async (_what, outage) => {
      answer = outage;
      await expect(whoAsks(token())).rejects.toBeInstanceOf(SignInAway);
      answer = giveKeys;
      expect(await whoAsks(token())).toMatchObject({ id: PERSON });
    },
  );

  test("nothing listens at the address at all: an outage too", async () => {
    await server.close();
    await expect(whoAsks(token())).rejects.toBeInstanceOf(SignInAway);
  });

  test("a token of a key that is not among those fetched is nobody's, and so is one forged under a known name", async () => {
    expect(await whoAsks(token({}, { kid: "k2" }, theirs.privateKey))).toBeUndefined();
    expect(await whoAsks(token({}, {}, theirs.privateKey))).toBeUndefined();
  });

  test("a key that turns up while its address is away may be a new one: whose token it is cannot be told", async () => {
    expect(await whoAsks(token())).toMatchObject({ id: PERSON });
    answer = OUTAGES["answers with an error"];
    await expect(whoAsks(token({}, { kid: "k2" }, theirs.privateKey))).rejects.toBeInstanceOf(SignInAway);
    expect(await whoAsks(token())).toMatchObject({ id: PERSON });
  });

  const refused: [string, () => string | null][] = [
    ["no token", () => null],
    ["garbage", () => "Bearer a.b.c"],
    ["an unsigned token", () => `Bearer ${part({ alg: "none" })}.${part({ iss: ISSUER })}.`],
    ["a token that ended an hour ago", () => token({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    ["a token without an end", () => token({ exp: undefined })],
    ["another issuer's token", () => token({ iss: "https://login.microsoftonline.com/other/v2.0" })],
    ["another tenant's token", () => token({ tid: "55555555-5555-4555-8555-555555555555" })],
    ["another app's token", () => token({ aud: "https://graph.microsoft.com" })],
    ["a token of 10 kB", () => token({ name: "x".repeat(10_000) })],
  ];
  test.each(refused)("%s stays nobody, and no key is asked for on its account", async (_what, header) => {
    answer = OUTAGES["answers with an error"];
    expect(await whoAsks(header())).toBeUndefined();
    expect(server.asked()).toBe(0);
  });
});
