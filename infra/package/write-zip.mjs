import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32.mjs";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
// 1 January 1980, the first day a zip can name: a real time would make every run another file.
const TIME = 0;
const DATE = 0x0021;

/** A zip of `entries` ([name, bytes], in this order): the same bytes for the same entries, at any time. */
export function writeZip(entries) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const label = Buffer.from(name, "utf8");
    const facts = Buffer.alloc(26);
    for (const [index, value] of [VERSION, UTF8_NAMES, DEFLATED, TIME, DATE].entries()) {
      facts.writeUInt16LE(value, index * 2);
    }
    for (const [index, value] of [crc32(bytes), packed.length, bytes.length].entries()) {
      facts.writeUInt32LE(value, 10 + index * 4);
    }
    facts.writeUInt16LE(label.length, 22);
    const body = Buffer.concat([signature(LOCAL), facts, label, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(CENTRAL), facts.subarray(0, 2), facts, where, label]));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, signature(END), end]);
}

function signature(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
