import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./source-files";

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");

/** Text of somebody's own making, taken as it is: an id among it would be compared as it was written. */
const RAW = /z\.string\(\)\.min\(1\)/;

describe("people's ids", () => {
  test("are read in every verb by the schemas that make them one spelling, and never as raw text", () => {
    const features = sourceFiles("api/features").filter((file) => file.endsWith(".ts"));
    expect(features.filter((file) => RAW.test(read(file)))).toEqual([]);
    expect(RAW.test("input: { ally: z.string().min(1).max(100) }")).toBe(true);
  });

  test("come in from tokens and activities through one door", () => {
    const readers = ["api", "bot"]
      .flatMap(sourceFiles)
      .filter((file) => /\b(oid|aadObjectId)\b[^:;]*\} = /.test(read(file)));
    expect(readers.sort()).toEqual(["api/host/http/identity.ts", "bot/teams-client.ts"]);
    for (const file of readers) expect([file, read(file).includes("identityOf(")]).toEqual([file, true]);
  });
});
