import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { Needle } from "./canary";

/** Looks through bytes for all needles at once, and into whatever is encoded or compressed in them. */
export interface Searcher {
  /** The labels of what was found, once for each place. */
  find(hay: Buffer | string): string[];
}

const DEPTH = 3;
const ENCODED = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
const HEX = /(?:[0-9a-fA-F]{2}){16,}/g;
const MOST = 4_000_000;

/** A searcher: one pass over the bytes, however many needles there are. */
export function searcherFor(needles: readonly Needle[]): Searcher {
  const byStart = new Map<number, Needle[]>();
  const mayStart = new Uint8Array(65_536);
  const seen = new Set<string>();
  for (const needle of needles) {
    const key = needle.bytes.toString("latin1");
    if (seen.has(key)) continue;
    seen.add(key);
    if (needle.bytes.length < 4) throw new Error(`Too short to look for: ${needle.label}`);
    const start = needle.bytes.readUInt32LE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
    mayStart[needle.bytes.readUInt16LE(0)] = 1;
  }

  const plain = (hay: Buffer): string[] => {
    const found: string[] = [];
    for (let at = 0; at + 4 <= hay.length; at += 1) {
      const two = (hay[at] ?? 0) | ((hay[at + 1] ?? 0) << 8);
      if (mayStart[two] === 0) continue;
      for (const { label, bytes } of byStart.get(hay.readUInt32LE(at)) ?? [])
        if (hay.subarray(at, at + bytes.length).equals(bytes)) found.push(label);
    }
    return found;
  };
  const deep = (hay: Buffer, depth: number): string[] => {
    const inner = depth === 0 ? [] : unpacked(hay);
    return [...plain(hay), ...inner.flatMap((each) => deep(each, depth - 1))];
  };
  return { find: (hay) => deep(Buffer.from(hay as string), DEPTH) };
}

/** What is in these bytes under a cover: compressed, or written in letters and compressed below that. */
function unpacked(hay: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 6 < hay.length; at += 1) {
    const [first, second] = [hay[at], hay[at + 1]];
    if (first === 0x1f && second === 0x8b && hay[at + 2] === 8)
      found.push(...opened(() => gunzipSync(hay.subarray(at), LENIENT)));
    if (first === 0x78 && ((first << 8) | (second ?? 0)) % 31 === 0 && ((second ?? 0) & 0x20) === 0)
      found.push(...opened(() => inflateSync(hay.subarray(at), LENIENT)));
  }
  if (hay.length < 200) found.push(...opened(() => inflateRawSync(hay, LENIENT)));
  const text = hay.toString("latin1");
  for (const [word] of text.matchAll(ENCODED)) {
    const bytes = Buffer.from(word, "base64");
    // Only what is compressed below its letters needs to be looked into: its letters themselves are needles.
    if (isPacked(bytes)) found.push(bytes);
  }
  for (const [word] of text.matchAll(HEX)) {
    const bytes = Buffer.from(word, "hex");
    if (isPacked(bytes)) found.push(bytes);
  }
  return found;
}

const LENIENT = { finishFlush: 2, maxOutputLength: MOST } as const;

function isPacked(bytes: Buffer): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes[0] === 0x78;
}

function opened(open: () => Buffer): Buffer[] {
  try {
    const bytes = open();
    return bytes.length > 0 ? [bytes] : [];
  } catch {
    return [];
  }
}
