import { STATUS_CODES } from "node:http";
import { type WireRefusal, wireRefusal } from "./wire-refusal";

/** A refusal as it goes over a line that is no HTTP exchange, or none yet; nothing comes after it. */
export function refusalBytes(reason: WireRefusal, instead?: number): string {
  const { status = 400, jsonBody } = wireRefusal(reason);
  const said = instead ?? status;
  const body = JSON.stringify(jsonBody);
  const head = [
    `HTTP/1.1 ${said} ${STATUS_CODES[said]}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
