import { createHmac, randomBytes } from "node:crypto";
import { constants, createGzip } from "node:zlib";

/** What is sent is a multiple of this long, in bytes. */
export const BLOCK_BYTES = 512;
/** Of a gzip member without a name or a comment (RFC 1952): its flags are the fourth byte. */
const HEAD_BYTES = 10;
const FLAGS_AT = 3;
const HAS_EXTRA_FIELD = 4;
const LENGTH_BYTES = 2;

// This process's own, written nowhere: who does not know it cannot tell the padding of a text from its length.
const key = randomBytes(32);

/**
 * Compresses pieces into one gzip whose length says little of what is in them (decision 0032). No piece is compressed with the help of
 * another, so that words in one find nothing out about another. The whole is filled up to full blocks, beginning at a place within
 * the first that follows from the text and this process's key: the same text is always as long, so that asking again tells nothing
 * more, and of another text nobody can say where a block ends.
 */
export async function quietGzip(pieces: readonly string[]): Promise<Buffer> {
  const gzip = createGzip();
  const digest = createHmac("sha256", key);
  for (const piece of pieces) {
    digest.update(piece);
    gzip.write(piece);
    // Forgets all that was written so far.
    gzip.flush(constants.Z_FULL_FLUSH);
  }
  gzip.end();
  const bytes = Buffer.concat(await gzip.toArray());
  const least = bytes.length + LENGTH_BYTES + (digest.digest().readUInt32BE() % BLOCK_BYTES);
  return filledUp(bytes, Math.ceil(least / BLOCK_BYTES) * BLOCK_BYTES);
}

/** The same gzip, so many bytes long: with a field in its head that every reader passes over. */
function filledUp(bytes: Buffer, length: number): Buffer {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  head.writeUInt8(head.readUInt8(FLAGS_AT) | HAS_EXTRA_FIELD, FLAGS_AT);
  const extra = Buffer.alloc(length - bytes.length);
  extra.writeUInt16LE(extra.length - LENGTH_BYTES);
  return Buffer.concat([head, extra, bytes.subarray(HEAD_BYTES)]);
}
