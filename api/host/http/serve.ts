import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { HttpFunction } from "../functions";
import type { Product } from "../product";
import { closeServer } from "./close-server";
import { HttpRequest } from "./functions-library";
import { guard } from "./guard";
import { createRouter } from "./router";
import { sayUnreadable } from "./say-unreadable";
import { type WireRefusal, wireRefusal } from "./wire-refusal";

export interface ServeOptions {
  readonly product: Product;
  readonly functions: readonly HttpFunction[];
  readonly port: number;
  /** Addresses to listen on; one that this machine does not have is skipped unless it is the first. */
  readonly addresses: readonly string[];
  /** Why a request with these headers is not answered at all, if it is not. */
  refuses?(headers: IncomingHttpHeaders): WireRefusal | undefined;
}

export interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

/** More than any function takes; what is larger is not read to its end. */
const MOST_BYTES = 1_048_576;

/** Serves the table of functions on this machine, with the Functions library's own request and response. R118. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const [first = "127.0.0.1", ...others] = options.addresses;
  const server = await listen(options, options.port, first);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  const more = await Promise.all(others.map((each) => listen(options, port, each).catch(() => undefined)));
  const servers = [server, ...more.filter((each) => each !== undefined)];
  return {
    port,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

function listen(options: ServeOptions, port: number, address: string): Promise<Server> {
  const route = createRouter(options.functions);
  // Without a Host header it is refused by us, in words, and not by the library without any.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    void answer(options, route, incoming, outgoing);
  });
  server.on("clientError", sayUnreadable);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => resolve(server));
  });
}

async function answer(
  options: ServeOptions,
  route: HttpFunction["handle"],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { product } = options;
  const { request, refusal } = await read(options, incoming);
  const handle = refusal === undefined ? route : async () => wireRefusal(refusal);
  const { status = 200, headers = {}, jsonBody, body } = await guard(handle, request, product);
  outgoing.statusCode = status;
  for (const [name, value] of Object.entries(headers as Record<string, string>))
    outgoing.setHeader(name, value);
  // What was not read to its end is not read at all: the connection goes with it.
  if (!incoming.complete) outgoing.setHeader("connection", "close");
  outgoing.end(jsonBody === undefined ? body : JSON.stringify(jsonBody));
}

/** The library's request for what came in, and why it is refused before anybody looks at it, where it is. */
async function read(
  { refuses }: ServeOptions,
  incoming: IncomingMessage,
): Promise<{ readonly request: HttpRequest; readonly refusal?: WireRefusal }> {
  const { method = "GET", url = "/", headers } = incoming;
  const nothing = new HttpRequest({ method: method === "HEAD" ? method : "GET", url: "http://localhost/" });
  const refusal = refuses?.(headers);
  if (refusal !== undefined) return { request: nothing, refusal };
  const body = await bodyOf(incoming).catch(() => undefined);
  if (body === undefined) return { request: nothing, refusal: "too-large" };
  try {
    const request = new HttpRequest({
      method,
      url: new URL(url, `http://${headers.host}`).href,
      headers: headersOf(incoming),
      ...(body.length > 0 && method !== "GET" && method !== "HEAD" && { body: { bytes: body } }),
    });
    return { request };
  } catch {
    return { request: nothing, refusal: "request" };
  }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
}

/** What was sent; undefined when it is more than any function takes. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
