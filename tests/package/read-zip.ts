import { inflateRawSync } from "node:zlib";
import { crc32 } from "../../infra/package/crc32.mjs";

/** The entries of a zip in order, read by its central directory. Throws where it contradicts itself. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error("no end record");
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error("no central record");
    const [sum, packed, length] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    // The 26 bytes of facts stand in both places.
    if (zip.compare(zip, local + 4, local + 30, at + 6, at + 32) !== 0)
      throw new Error(`${name} is told in two ways`);
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const bytes = inflateRawSync(zip.subarray(start, start + packed));
    if (bytes.length !== length || crc32(bytes) !== sum) throw new Error(`${name} is damaged`);
    entries.set(name, bytes);
    at += 46 + nameLength;
  }
  return entries;
}
