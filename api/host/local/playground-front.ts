import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { closeServer } from "../http/close-server";

/**
 * What the Playground's page may load: what its own server gives it. By itself it fetches fonts and an animation from
 * the internet; nothing of the local run leaves this machine.
 */
const POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws://localhost:*; frame-ancestors http://localhost:*";

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

/** Stands before a Playground on this machine's own address, and passes everything on, with that policy on its pages. */
export function openPlaygroundFront(port: number): Promise<Front> {
  const server = createServer((incoming, outgoing) => pass(incoming, outgoing, port));
  server.on("upgrade", (incoming: IncomingMessage, socket, head) => {
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

function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  // Asked for uncompressed, so that something can be put at the end of a page.
  const asked = { ...headers, "accept-encoding": "identity" };
  const onward = request({ host: "localhost", port, method, path: url, headers: asked }, (answer) => {
    const { "content-length": length, ...kept } = answer.headers;
    const isPage = /^text\/html/.test(kept["content-type"] ?? "");
    const size = isPage || length === undefined ? {} : { "content-length": length };
    outgoing.writeHead(answer.statusCode ?? 502, { ...kept, ...size, "content-security-policy": POLICY });
    if (isPage) answer.once("end", () => outgoing.end(FOLD_LOG));
    answer.pipe(outgoing, { end: !isPage });
  });
  onward.once("error", () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  incoming.pipe(onward);
}
