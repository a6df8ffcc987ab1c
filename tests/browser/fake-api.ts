import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** What the API got to hear. */
export interface Asked {
  readonly path: string;
  readonly input: unknown;
  readonly key: string | undefined;
  readonly token: string | undefined;
}

/** What it answers: a status and a body, perhaps only after a while; or the line goes dead. */
export type Canned =
  | { readonly status?: number; readonly body: unknown; readonly after?: Promise<unknown> }
  | "hang up";

/** Whom tests open the local build as. */
const PEOPLE = ["amara", "ben", "elena", "kim"];

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const POLICY =
  "default-src 'self'; img-src 'self' data:; frame-src 'self' http://localhost:*; style-src 'self' 'unsafe-inline'";

/**
 * A server that has the built files and says to each verb what the test told it to, the last answer again and
 * again.
 */
export class FakeApi {
  asked: Asked[] = [];
  private canned = new Map<string, Canned[]>();
  private readonly server: Server;

  constructor(private readonly folder: string) {
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  reset(): void {
    this.asked = [];
    this.canned = new Map();
  }

  /** `path` is a verb, or what comes after /api/. */
  says(path: string, ...answers: Canned[]): void {
    this.canned.set(path.includes("/") ? path : `verbs/${path}`, answers);
  }

  /** What was asked of a verb so far. */
  askedOf(path: string): readonly Asked[] {
    return this.asked.filter((each) => each.path === (path.includes("/") ? path : `verbs/${path}`));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (!path.startsWith("/api/")) return this.file(path === "/" ? "/tab/stage/index.html" : path, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const name = path.slice("/api/".length);
    const input: unknown = text === "" ? undefined : JSON.parse(text);
    const { authorization, "idempotency-key": key } = request.headers;
    this.asked.push({ path: name, input, key: key as string | undefined, token: authorization });
    const answers = this.canned.get(name);
    const answer =
      (answers !== undefined && answers.length > 1 ? answers.shift() : answers?.[0]) ??
      this.usual(name, input);
    if (answer === "hang up") {
      // Half an answer: when nothing at all comes on a connection that worked before, a browser asks again by
      // itself.
      response.writeHead(200, { "content-length": 100 }).write("{");
      return void setImmediate(() => request.socket.destroy());
    }
    await answer.after;
    response
      .writeHead(answer.status ?? 200, { "content-type": "application/json" })
      .end(JSON.stringify(answer.body));
  }

  private usual(name: string, input: unknown): Canned {
    const nth = this.askedOf("dev/token").length + this.askedOf("dev/tokens").length;
    if (name === "dev/tokens")
      return { body: Object.fromEntries(PEOPLE.map((key) => [key, `${key}-${nth}`])) };
    if (name !== "dev/token")
      return {
        status: 404,
        body: { error: { code: "not-found", message: `No answer for ${name}.`, next: "" } },
      };
    return { body: { token: `${(input as { person: string }).person}-${nth}`, personId: "somebody" } };
  }

  private file(path: string, response: ServerResponse): void {
    const file = normalize(join(this.folder, path.replace(/^\/tab\//, "")));
    try {
      const headers = {
        "content-type": TYPES[extname(file)] ?? "text/plain",
        "content-security-policy": POLICY,
      };
      const body = readFileSync(file);
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
}
