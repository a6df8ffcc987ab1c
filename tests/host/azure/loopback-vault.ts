import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt } from "node:crypto";
import type { ServerResponse } from "node:http";
import { createServer, type Server, type ServerOptions } from "node:https";
import { text } from "node:stream/consumers";

/** A name as vaults have them: the real client asks that its challenge comes from the vault's own domain. */
const DOMAIN = "vault.example";
const KEY = "/keys/programme/1";
const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };

/** Where the key of a vault on this port is. The worker's stand-in knows the name as this machine. */
export function keyIn(port: number): string {
  return `https://programme.${DOMAIN}:${port}${KEY}`;
}

/** As much of Key Vault as the real client needs: it asks who is there, shows one key, wraps and unwraps with it. */
export function loopbackVault(tls: ServerOptions): Server {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const does: Record<string, (value: Buffer) => Buffer> = {
    [`${KEY}/wrapkey`]: (value) => publicEncrypt({ key: publicKey, ...OAEP }, value),
    [`${KEY}/unwrapkey`]: (value) => privateDecrypt({ key: privateKey, ...OAEP }, value),
  };
  const challenge = `Bearer authorization="https://login.microsoftonline.com/tenant", resource="https://${DOMAIN}"`;
  const answer = (response: ServerResponse, body: object) =>
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  return createServer(tls, async (request, response) => {
    const given = await text(request);
    const { pathname } = new URL(request.url ?? "/", `https://${DOMAIN}`);
    if (request.headers.authorization === undefined)
      return void response.writeHead(401, { "www-authenticate": challenge }).end();
    const kid = `https://${request.headers.host}${KEY}`;
    if (pathname === KEY)
      return void answer(response, {
        key: { ...publicKey.export({ format: "jwk" }), kid, key_ops: ["wrapKey", "unwrapKey"] },
        attributes: { enabled: true },
      });
    const act = does[pathname];
    if (act === undefined) return void response.writeHead(404).end();
    const { value } = JSON.parse(given) as { value: string };
    answer(response, { kid, value: act(Buffer.from(value, "base64url")).toString("base64url") });
  });
}
