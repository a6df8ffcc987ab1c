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
  /** How the next messages are answered: a status, headers and a body each; afterwards they are accepted again. */
  readonly answers: FakeAnswer[];
  /** How messages to one conversation are answered, whenever they come. */
  readonly answersTo: Map<string, FakeAnswer>;
  /** Every message that came, whether it was accepted or not: where it went. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A status, or "silent": the message is taken and never answered. */
export interface FakeAnswer {
  readonly status: number | "silent";
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

/** The Teams side of a conversation, for what the Playground cannot do: refuse, be slow, be several people. */
export async function openFakeConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  const answers: FakeAnswer[] = [];
  const answersTo = new Map<string, FakeAnswer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url = "", headers } = request;
      const conversation = /\/conversations\/([^/]+)\//.exec(url)?.[1] ?? "";
      asked.push(url);
      const answer = answersTo.get(conversation) ?? answers.shift() ?? { status: 201 };
      if (answer.status === "silent") return;
      const body = Buffer.concat(chunks).toString();
      if (answer.status < 300) {
        sent.push({ method, path: url, authorization: headers.authorization, activity: JSON.parse(body) });
      }
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      const refusal = JSON.stringify(answer.body ?? {});
      response.end(answer.status < 300 ? JSON.stringify({ id: `sent-${sent.length}` }) : refusal);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    answers,
    answersTo,
    asked,
    close: () => closeServer(server),
  };
}
