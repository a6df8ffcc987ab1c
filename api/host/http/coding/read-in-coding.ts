import { readFile } from "node:fs/promises";
import { CODINGS, type Coding, codingsFor } from "./codings-for";

/** A file as it is sent. */
export interface InCoding {
  readonly body: Buffer;
  readonly coding?: Coding;
}

/**
 * A file of the build, in the form that whoever sent this `Accept-Encoding` likes best of those that the build put beside it, or as it
 * is. Undefined where there is none.
 */
export async function readInCoding(file: string, accepts: string | null): Promise<InCoding | undefined> {
  for (const coding of codingsFor(accepts, ["br", "gzip"])) {
    const body = await read(file + CODINGS[coding]);
    if (body !== undefined) return { body, coding };
  }
  const body = await read(file);
  return body === undefined ? undefined : { body };
}

function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
