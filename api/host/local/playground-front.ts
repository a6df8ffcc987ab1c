import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { closeServer } from "../http/close-server";
import { refusalBytes } from "../http/refusal-bytes";
import { type WireRefusal, wireRefusal } from "../http/wire-refusal";
import { refuseElsewhere } from "./refuse-elsewhere";

/**
 * What the Playground's page may load: what its own server gives it. By itself it fetches fonts and an animation from
 * the internet; nothing of the local run leaves this machine.
 */
const POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws://localhost:*";

/** Folds the Playground's log away, which would take a third of the chat: its own button, pressed once. */
const FOLD_LOG = `<script>
  const until = Date.now() + 20000;
  const fold = setInterval(() => {
    const button = document.querySelector('[title="Toggle Log Panel"]');
    if (button !== null) button.click();
    if (button !== null || Date.now() > until) clearInterval(fold);
  }, 50);
</script>`;

export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Stands before a Playground on this machine's own address, and passes on what does not come from elsewhere, with that policy on its
 * pages. Only the stage, open under the addresses of `stage`, may show them in a frame.
 */
export function openPlaygroundFront(port: number, stage: () => readonly string[]): Promise<Front> {
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    const refusal = refuseElsewhere(incoming.headers);
    if (refusal !== undefined) return refuse(outgoing, refusal);
    pass(incoming, outgoing, port, `${POLICY}; frame-ancestors ${stage().join(" ")}`);
  });
  server.on("upgrade", (incoming: IncomingMessage, socket, head) => {
    const refusal = refuseElsewhere(incoming.headers);
    if (refusal !== undefined) return void socket.end(refusalBytes(refusal));
    const target = connect(port, "localhost", () => {
      const headers = incoming.rawHeaders.reduce(
        (text, each, index) => text + (index % 2 === 0 ? `${each}: ` : `${each}\r\n`),
        "",
      );
      target.write(`GET ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      target.write(head);
      socket.pipe(target).pipe(socket);
    });
    target.once("error", () => socket.destroy());
    socket.once("error", () => target.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      const own = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ url: `http://localhost:${own}/`, close: () => closeServer(server) });
    });
  });
}

function refuse(outgoing: ServerResponse, reason: WireRefusal): void {
  const { status = 400, jsonBody } = wireRefusal(reason);
  outgoing.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  outgoing.end(JSON.stringify(jsonBody));
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number, policy: string): void {
  const { method, url, headers } = incoming;
  // Asked for uncompressed, so that something can be put at the end of a page.
  const asked = { ...headers, "accept-encoding": "identity" };
  const onward = request({ host: "localhost", port, method, path: url, headers: asked }, (answer) => {
    const { "content-length": length, ...kept } = answer.headers;
    const isPage = /^text\/html/.test(kept["content-type"] ?? "");
    const size = isPage || length === undefined ? {} : { "content-length": length };
    outgoing.writeHead(answer.statusCode ?? 502, { ...kept, ...size, "content-security-policy": policy });
    if (isPage) answer.once("end", () => outgoing.end(FOLD_LOG));
    answer.pipe(outgoing, { end: !isPage });
  });
  onward.once("error", () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  incoming.pipe(onward);
}
