import { createHash } from "node:crypto";
import { deflateSync, gzipSync } from "node:zlib";
import { digest } from "../../api/host/kit/digest";
import { CANARY, markersOf, needlesOf } from "./canary";
import { searcherFor } from "./search";

describe("whoever looks for a caller", () => {
  const searcher = searcherFor(needlesOf(CANARY, ["relay.send"]));
  const around = (bytes: Buffer | string) =>
    Buffer.concat([Buffer.from("before\0"), Buffer.from(bytes as string), Buffer.from("\0after")]);
  const hidden = (text: string) => `{"x":"${"filler ".repeat(9)}${text}"}`;

  const PLANTS: readonly [string, (text: string) => Buffer | string][] = [
    ["as it is", (text) => text],
    ["in capitals", (text) => text.toUpperCase()],
    ["in small letters", (text) => text.toLowerCase()],
    ["in UTF-16", (text) => Buffer.from(text, "utf16le")],
    ["in UTF-16, the other way round", (text) => Buffer.from(text, "utf16le").swap16()],
    ["in base64 of its own", (text) => Buffer.from(text).toString("base64")],
    ["in base64, one letter in", (text) => Buffer.from(`.${text}.`).toString("base64")],
    ["in base64, two letters in", (text) => Buffer.from(`..${text}..`).toString("base64")],
    ["in base64 for addresses", (text) => Buffer.from(`>>${text}`).toString("base64url")],
    ["in hexadecimal", (text) => Buffer.from(text).toString("hex")],
    ["in an address", (text) => encodeURIComponent(text)],
    [
      "in JSON in ASCII",
      (text) => JSON.stringify(text).replace(/[^ -~]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    ],
    ["zipped", (text) => gzipSync(hidden(text))],
    ["deflated", (text) => deflateSync(hidden(text))],
    ["zipped, in base64", (text) => gzipSync(hidden(text)).toString("base64")],
    ["zipped, in hexadecimal", (text) => gzipSync(hidden(text)).toString("hex")],
    ["as MD5", (text) => createHash("md5").update(text).digest("hex")],
    ["as SHA-1 in base64", (text) => createHash("sha1").update(text).digest("base64")],
    ["as SHA-256 in bytes", (text) => createHash("sha256").update(text).digest()],
    ["as SHA-512 of small letters", (text) => createHash("sha512").update(text.toLowerCase()).digest("hex")],
    ["as half a SHA-256", (text) => `id-${createHash("sha256").update(text).digest("hex").slice(0, 32)}`],
  ];

  test.each(PLANTS)("finds each of the caller's strings %s", (_how, plant) => {
    for (const text of Object.values(CANARY))
      expect([text, searcher.find(around(plant(text))).length > 0]).toEqual([text, true]);
  });

  test("finds what the product would make of the caller's id: digests alone, with a verb, and the mark of an action", () => {
    expect(searcher.find(digest(CANARY.id))).not.toEqual([]);
    expect(searcher.find(digest(CANARY.id, "relay.send"))).not.toEqual([]);
    const done = digest(digest(CANARY.id, "relay.send", "key-1"), "done").slice(0, 32);
    const marks = searcherFor(markersOf(CANARY.id, "relay.send", "key-1"));
    expect(marks.find(`done-${done}`)).toHaveLength(1);
  });

  test("counts each place once, and finds nothing where nothing is", () => {
    expect(searcher.find(`${CANARY.id} and ${CANARY.id}`)).toHaveLength(2);
    expect(searcher.find(around(createHash("sha512").update("somebody else").digest()))).toEqual([]);
    expect(searcher.find("Amara Okafor, a named request, 127.0.0.1")).toEqual([]);
  });
});
