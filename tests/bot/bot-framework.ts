import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { closeServer } from "../../api/host/http/close-server";
import type { BotIdentity } from "../../bot/teams-client-options";

export const APP = "66666666-6666-4666-8666-666666666666";
export const TENANT = "11111111-1111-4111-8111-111111111111";
export const SERVICE = "https://smba.trafficmanager.net/teams/";
const ISSUER = "https://api.botframework.com";

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface BotFramework {
  readonly identity: BotIdentity;
  readonly published: SigningKey;
  /** Published, but only endorsed for another channel. */
  readonly otherChannel: SigningKey;
  readonly unpublished: SigningKey;
  /** A token as Bot Framework signs them, with what is given changed. */
  token(change?: object, header?: object, key?: SigningKey): string;
  hmac(): string;
  close(): Promise<void>;
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const seconds = (offset = 0) => Math.floor(Date.now() / 1000) + offset;

function makeKey(kid: string): SigningKey {
  return { kid, ...generateKeyPairSync("rsa", { modulusLength: 2048 }) };
}

function publish({ kid, publicKey }: SigningKey, endorsements: string[]) {
  return { ...publicKey.export({ format: "jwk" }), kid, use: "sig", endorsements };
}

/** Bot Framework's side of sign-in on loopback: really signed tokens, really fetched keys, nothing leaves the machine. */
export async function openBotFramework(): Promise<BotFramework> {
  const [published, otherChannel, unpublished] = [makeKey("k1"), makeKey("k2"), makeKey("k3")] as const;
  const keys = [publish(published, ["msteams"]), publish(otherChannel, ["webchat"])];
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const metadata = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.url === "/keys" ? { keys } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  const claims = () => ({ iss: ISSUER, aud: APP, serviceurl: SERVICE, nbf: seconds(-10), exp: seconds(600) });
  return {
    published,
    otherChannel,
    unpublished,
    identity: {
      kind: "teams",
      appId: APP,
      tenantId: TENANT,
      secret: "not used: nothing is sent in these tests",
      // As soon as one is given, all must be.
      endpoints: {
        ToChannelFromBotLoginUrl: "http://127.0.0.1:9/login",
        ToChannelFromBotOAuthScope: ISSUER,
        ToBotFromChannelTokenIssuer: ISSUER,
        OAuthUrl: "http://127.0.0.1:9/oauth",
        ToBotFromChannelOpenIdMetadataUrl: metadata,
        ToBotFromEmulatorOpenIdMetadataUrl: metadata,
        CallerId: "urn:botframework:azure",
        ValidateAuthority: true,
      },
    },
    token(change = {}, header = {}, key = published) {
      const head = base64({ alg: "RS256", typ: "JWT", kid: key.kid, ...header });
      const body = base64({ ...claims(), ...change });
      return `${head}.${body}.${sign("RSA-SHA256", Buffer.from(`${head}.${body}`), key.privateKey).toString("base64url")}`;
    },
    hmac() {
      const head = base64({ alg: "HS256", kid: published.kid });
      const body = base64(claims());
      const secret = published.publicKey.export({ type: "spki", format: "pem" });
      return `${head}.${body}.${createHmac("sha256", secret).update(`${head}.${body}`).digest("base64url")}`;
    },
    close: () => closeServer(server),
  };
}
