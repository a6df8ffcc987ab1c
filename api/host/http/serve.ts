import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { HttpFunction } from "../functions";
import type { Product } from "../product";
import { closeServer } from "./close-server";
import { HttpRequest, type HttpResponseInit } from "./functions-library";
import { guard } from "./guard";
import { matchRoute } from "./match-route";

export interface ServeOptions {
  readonly product: Product;
  readonly functions: readonly HttpFunction[];
  readonly port: number;
  /** Addresses to listen on; one that this machine does not have is skipped unless it is the first. */
  readonly addresses: readonly string[];
  /** Whether to answer a request with this Host header at all. */
  isOurs(host: string): boolean;
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
  const server = createServer((incoming, outgoing) => {
    void answer(options, incoming, outgoing);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => resolve(server));
  });
}

async function answer(
  options: ServeOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await respond(options, incoming).catch((): HttpResponseInit => ({ status: 400 }));
  const { status = 200, headers = {}, jsonBody, body } = response;
  const payload = jsonBody === undefined ? body : JSON.stringify(jsonBody);
  outgoing.statusCode = status;
  for (const [name, value] of Object.entries(headers as Record<string, string>))
    outgoing.setHeader(name, value);
  if (jsonBody !== undefined) outgoing.setHeader("content-type", "application/json; charset=utf-8");
  // What was not read to its end is not read at all: the connection goes with it.
  if (status === 413) outgoing.setHeader("connection", "close");
  outgoing.end(payload);
}

async function respond(options: ServeOptions, incoming: IncomingMessage): Promise<HttpResponseInit> {
  const { host = "" } = incoming.headers;
  if (!options.isOurs(host)) return { status: 421 };
  const url = new URL(incoming.url ?? "/", `http://${host}`);
  const matches = options.functions.flatMap((each) => {
    const params = matchRoute(each.route, url.pathname);
    return params === undefined ? [] : [{ each, params }];
  });
  const match = matches.find(({ each }) => each.methods.some((method) => method === incoming.method));
  if (match === undefined) return { status: matches.length > 0 ? 405 : 404 };
  const body = await bodyOf(incoming);
  if (body === undefined) return { status: 413 };
  const request = new HttpRequest({
    method: incoming.method ?? "GET",
    url: url.href,
    headers: headersOf(incoming),
    params: match.params,
    ...(body.length > 0 && { body: { bytes: body } }),
  });
  return guard(match.each.handle, request, options.product);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
}

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
