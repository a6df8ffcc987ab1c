import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createWhoAsks, withKeys } from "../../../api/host/http/identity";

const TENANT = "11111111-1111-4111-8111-111111111111";
const CLIENT = "22222222-2222-4222-8222-222222222222";
const PERSON = "33333333-3333-4333-8333-333333333333";
const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;

const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const ours = pair();
const theirs = pair();
const small = generateKeyPairSync("rsa", { modulusLength: 2048 });
const jwk = { ...ours.publicKey.export({ format: "jwk" }), kid: "k1", use: "sig", alg: "RS256" };
const whoAsks = createWhoAsks(
  withKeys(
    {
      issuers: [ISSUER, `https://sts.windows.net/${TENANT}/`],
      audiences: [CLIENT, `api://tab.example.com/${CLIENT}`],
      tenantId: TENANT,
    },
    { keys: [jwk] },
  ),
);

const seconds = (offset = 0) => Math.floor(Date.now() / 1000) + offset;
const claims = { iss: ISSUER, aud: CLIENT, tid: TENANT, oid: PERSON, scp: "access_as_user", name: "Amara" };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(change: object = {}, header: object = {}, key: KeyObject = ours.privateKey): string {
  const head = part({ alg: "RS256", typ: "JWT", kid: "k1", ...header });
  const body = part({ ...claims, iat: seconds(-10), nbf: seconds(-10), exp: seconds(3600), ...change });
  return `${head}.${body}.${sign("RSA-SHA256", Buffer.from(`${head}.${body}`), key).toString("base64url")}`;
}

function hmac(): string {
  const head = part({ alg: "HS256", kid: "k1" });
  const body = part({ ...claims, exp: seconds(3600) });
  const secret = ours.publicKey.export({ type: "spki", format: "pem" });
  return `${head}.${body}.${createHmac("sha256", secret).update(`${head}.${body}`).digest("base64url")}`;
}

function unsigned(alg: string): string {
  return `${part({ alg, kid: "k1" })}.${part({ ...claims, exp: seconds(3600) })}.`;
}

const changedBody = () => {
  const [head, , signature] = token().split(".");
  return `${head}.${part({ ...claims, oid: "44444444-4444-4444-8444-444444444444", exp: seconds(3600) })}.${signature}`;
};

describe("who asks, by the token", () => {
  test("a token of our tenant for our app says who it is", async () => {
    expect(await whoAsks(`Bearer ${token()}`)).toEqual({ id: PERSON, name: "Amara" });
  });

  test("a token that was believed a moment ago is refused once it is over, and so is one that was changed", async () => {
    const good = token();
    await whoAsks(`Bearer ${good}`);
    const [head, body] = good.split(".");
    expect(await whoAsks(`Bearer ${head}.${body}.${changedBody().split(".")[2]}x`)).toBeUndefined();
    const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 2 * 3_600_000);
    expect(await whoAsks(`Bearer ${good}`)).toBeUndefined();
    clock.mockRestore();
  });

  test("both of Entra's issuers and both of the app's names are believed, and two minutes of a slow clock", async () => {
    const older = { iss: `https://sts.windows.net/${TENANT}/`, aud: `api://tab.example.com/${CLIENT}` };
    expect(await whoAsks(`Bearer ${token(older)}`)).toMatchObject({ id: PERSON });
    expect(await whoAsks(`Bearer ${token({ exp: seconds(-60) })}`)).toMatchObject({ id: PERSON });
  });

  test("an id in capitals is the same person, and a name comes without what would hide in it", async () => {
    const shouted = token({ oid: "ABCDEF00-4444-4444-8444-44444444ABCD", name: " Amara\u200b  Okafor " });
    expect(await whoAsks(`Bearer ${shouted}`)).toEqual({
      id: "abcdef00-4444-4444-8444-44444444abcd",
      name: "Amara Okafor",
    });
    expect(await whoAsks(`Bearer ${token({ name: undefined })}`)).toEqual({ id: PERSON, name: "" });
  });

  const forged: [string, () => string | null][] = [
    ["no header", () => null],
    ["an empty header", () => ""],
    ["another scheme", () => `Basic ${token()}`],
    ["the scheme in small letters and two tokens", () => `bearer ${token()} ${token()}`],
    ["garbage", () => "Bearer abc"],
    ["three parts of garbage", () => "Bearer a.b.c"],
    ["an unsigned token", () => `Bearer ${unsigned("none")}`],
    ["an unsigned token that claims a signature", () => `Bearer ${unsigned("RS256")}`],
    ["a token signed with the public key as a secret", () => `Bearer ${hmac()}`],
    ["another key under our key's name", () => `Bearer ${token({}, {}, theirs.privateKey)}`],
    ["a key we do not know", () => `Bearer ${token({}, { kid: "k2" }, small.privateKey)}`],
    ["a token whose body was changed after signing", () => `Bearer ${changedBody()}`],
    [
      "a key brought along in the header",
      () =>
        `Bearer ${token({}, { kid: undefined, jwk: theirs.publicKey.export({ format: "jwk" }) }, theirs.privateKey)}`,
    ],
    ["an unknown critical extension", () => `Bearer ${token({}, { crit: ["x"], x: 1 })}`],
    [
      "another tenant's issuer",
      () => `Bearer ${token({ iss: "https://login.microsoftonline.com/other/v2.0" })}`,
    ],
    [
      "another tenant in our issuer's token",
      () => `Bearer ${token({ tid: "55555555-5555-4555-8555-555555555555" })}`,
    ],
    ["another audience", () => `Bearer ${token({ aud: "https://graph.microsoft.com" })}`],
    ["an audience of another host", () => `Bearer ${token({ aud: `api://evil.example/${CLIENT}` })}`],
    ["a token that ended an hour ago", () => `Bearer ${token({ exp: seconds(-3600) })}`],
    ["a token that ended three minutes ago", () => `Bearer ${token({ exp: seconds(-180) })}`],
    ["a token that begins in an hour", () => `Bearer ${token({ nbf: seconds(3600) })}`],
    ["a token without an end", () => `Bearer ${token({ exp: undefined })}`],
    ["a token without a person", () => `Bearer ${token({ oid: undefined })}`],
    ["a person who is not an id", () => `Bearer ${token({ oid: "amara" })}`],
    ["a token without a tenant", () => `Bearer ${token({ tid: undefined })}`],
    [
      "an app's own token, without a scope",
      () => `Bearer ${token({ scp: undefined, roles: ["access_as_user"] })}`,
    ],
    ["a token for another scope", () => `Bearer ${token({ scp: "access_as_user_admin" })}`],
    ["a token of 10 kB", () => `Bearer ${token({ name: "x".repeat(10_000) })}`],
    ["a line break after the token", () => `Bearer ${token()}\n`],
  ];
  test.each(forged)("%s is nobody", async (_what, header) => {
    expect(await whoAsks(header())).toBeUndefined();
  });
});
