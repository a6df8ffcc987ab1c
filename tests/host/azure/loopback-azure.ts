import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo, Server } from "node:net";
import { dirname, join } from "node:path";
import { closeServer } from "../../../api/host/http/close-server";
import { keyIn, loopbackVault } from "./loopback-vault";

/** What the shipped bundle finds in Azure, on loopback: records and a key behind TLS, and a place that hands out its identity's tokens. */
export interface LoopbackAzure {
  /** The settings that lead there. */
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Stands before a Cosmos server on http: the real client sends its identity's token over TLS only. */
export async function openLoopbackAzure(cosmos: string, database: string): Promise<LoopbackAzure> {
  const home = dirname(createRequire(__filename).resolve("@vercel/cosmosdb-server/package.json"));
  const [key, cert] = ["key.pem", "cert.pem"].map((file) => readFileSync(join(home, file)));
  const records = createTlsServer({ key, cert }, (incoming, outgoing) => {
    if (!decodeURIComponent(incoming.headers.authorization ?? "").startsWith("type=aad")) {
      outgoing.writeHead(401).end();
      return;
    }
    const { method, url = "/", headers } = incoming;
    const onward = request(new URL(url, cosmos), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  const tokens = createServer((_request, response) => {
    const later = Math.floor(Date.now() / 1000) + 3600;
    const token = {
      access_token: `e30.${Buffer.from(JSON.stringify({ exp: later })).toString("base64url")}.x`,
    };
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ ...token, expires_on: String(later), resource: "cosmos", token_type: "Bearer" }),
    );
  });
  const vault = loopbackVault({ key, cert });
  const [records0, tokens0, vault0] = await Promise.all([records, tokens, vault].map(listen));
  return {
    settings: {
      COSMOS_ENDPOINT: `https://127.0.0.1:${records0}/`,
      COSMOS_DATABASE: database,
      KEY_VAULT_KEY: keyIn(vault0 ?? 0),
      IDENTITY_ENDPOINT: `http://127.0.0.1:${tokens0}/msi/token`,
      IDENTITY_HEADER: "test",
      // The certificate is the test server's own.
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
    },
    close: async () => {
      await Promise.all([records, tokens, vault].map(closeServer));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
