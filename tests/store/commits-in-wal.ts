import { readFileSync } from "node:fs";

const HEADER = 32;
const FRAME = 24;

/**
 * How many transactions lie in what was written ahead of a SQLite file: the disk was waited for once for each. As SQLite's file format
 * has it: a frame that ends a transaction says how many pages the file then has.
 */
export function commitsInWal(file: string): number {
  const bytes = readFileSync(`${file}-wal`);
  if (bytes.length < HEADER) return 0;
  const page = bytes.readUInt32BE(8);
  const salt = bytes.subarray(16, 24);
  let commits = 0;
  for (let at = HEADER; at + FRAME + page <= bytes.length; at += FRAME + page) {
    // Frames of before the last time it was begun anew stay there, under another salt.
    const isOurs = bytes.subarray(at + 8, at + 16).equals(salt);
    if (isOurs && bytes.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
