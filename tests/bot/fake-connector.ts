import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { closeServer } from "../../api/host/http/close-server";

/** A message the bot sent, and what it was sent with. */
export interface Sent {
  /** PUT writes over a message that stands there. */
  readonly method: string | undefined;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: {
    readonly type: string;
    readonly summary?: string;
    readonly text?: string;
    readonly attachments?: readonly { readonly content: Record<string, unknown> }[];
  };
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly sent: Sent[];
  /** How the next messages are answered: a status and headers each; afterwards they are accepted again. */
  readonly answers: { status: number; headers?: Record<string, string> }[];
  close(): Promise<void>;
}

/** The Teams side of a conversation, for what the Playground cannot do: refuse, be slow, be several people. */
export async function openFakeConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  const answers: FakeConnector["answers"] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const answer = answers.shift() ?? { status: 201 };
      const body = Buffer.concat(chunks).toString();
      if (answer.status < 300) {
        const { method, url = "", headers } = request;
        sent.push({ method, path: url, authorization: headers.authorization, activity: JSON.parse(body) });
      }
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      response.end(answer.status < 300 ? JSON.stringify({ id: `sent-${sent.length}` }) : "{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    answers,
    close: () => closeServer(server),
  };
}
