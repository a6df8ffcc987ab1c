import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The least a server can do with the same requests: read the JSON that is posted, and answer with JSON. */
const server = createServer((incoming, outgoing) => {
  let body = "";
  incoming.on("data", (chunk) => {
    body += chunk;
  });
  incoming.on("end", () => {
    const input = body === "" ? {} : JSON.parse(body);
    outgoing.setHeader("content-type", "application/json; charset=utf-8");
    outgoing.end(JSON.stringify({ view: "echo", data: input }));
  });
});

server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
process.on("disconnect", () => process.exit(0));
