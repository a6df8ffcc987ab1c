import { connect } from "node:net";

/** A request as it goes over the wire. */
export type Wire = Buffer;

/** One kept connection: hands a request over, and resolves with the answer's status once all of it is there. */
export interface Connection {
  ask(request: Wire): Promise<number>;
  close(): void;
}

const END = "\r\n\r\n";

/** As plain as HTTP can be asked, so that who asks costs less than who answers. Every answer must say its length. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let waits: { resolve(status: number): void; reject(error: Error): void } | undefined;
  let come: Buffer = Buffer.alloc(0);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve).once("error", reject);
  });
  socket.on("error", (error) => waits?.reject(error));
  socket.on("close", () => waits?.reject(new Error("The connection was closed.")));
  socket.on("data", (chunk) => {
    come = come.length === 0 ? chunk : Buffer.concat([come, chunk]);
    const head = come.indexOf(END);
    if (head < 0) return;
    const text = come.toString("latin1", 0, head);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (come.length < head + END.length + length) return;
    come = Buffer.alloc(0);
    const { resolve } = waits ?? { resolve: () => undefined };
    waits = undefined;
    resolve(Number(text.slice(9, 12)));
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waits = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
