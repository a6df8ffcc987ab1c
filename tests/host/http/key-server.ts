import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { closeServer } from "../../../api/host/http/close-server";

/** How an address that should give keys can fail to. */
export const OUTAGES = {
  "answers with an error": (response: ServerResponse) => response.writeHead(503).end("{}"),
  "hangs up": (response: ServerResponse) => response.destroy(),
  "says nothing": () => undefined,
  "gives a page instead of keys": (response: ServerResponse) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in to the network</h1>"),
  "gives JSON that holds no keys": (response: ServerResponse) =>
    response.writeHead(200, { "content-type": "application/json" }).end('{"hello":"there"}'),
} as const;

export interface KeyServer {
  readonly url: URL;
  /** How often it was asked so far. */
  asked(): number;
  close(): Promise<void>;
}

/** A server on loopback that answers every request as `answer` does, which may change its mind. */
export async function openKeyServer(answer: (response: ServerResponse) => unknown): Promise<KeyServer> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
  return { url, asked: () => asked, close: () => closeServer(server) };
}
