import type { Duplex } from "node:stream";
import { refusalBytes } from "./refusal-bytes";

/** The library's own choices for what is no request at all. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers bytes that are no request, or not one that ends, in the form of every refusal, and hangs up. */
export function sayUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  socket.end(refusalBytes("request", STATUS[error.code ?? ""]));
}
