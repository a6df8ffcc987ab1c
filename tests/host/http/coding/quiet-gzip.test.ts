import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { BLOCK_BYTES, quietGzip } from "../../../../api/host/http/coding/quiet-gzip";

describe("the length of a compressed answer", () => {
  const secret = `Kept from ${randomBytes(3000).toString("base64")}.`;

  test("is of whole blocks, and what was said is read from it as it was", async () => {
    for (const pieces of [["{}"], ["[", "“Amara”", ",", secret, "]"], Array(200).fill(secret)]) {
      const answer = await quietGzip(pieces);
      expect(answer.length % BLOCK_BYTES).toBe(0);
      expect(gunzipSync(answer).toString()).toBe(pieces.join(""));
    }
  });

  test("tells nobody whether their words in one allyship are those of another", async () => {
    const guessed = await quietGzip([secret, secret]);
    // In one piece the second would have cost next to nothing.
    expect(guessed.length).toBeGreaterThan(1.9 * gzipSync(secret).length);
    expect(gzipSync(secret + secret).length).toBeLessThan(1.1 * gzipSync(secret).length);
  });

  test("tells nothing more to somebody who has the same answer sent again and again", async () => {
    const lengths = await Promise.all(Array.from({ length: 20 }, () => quietGzip([secret])));
    expect(new Set(lengths.map(({ length }) => length)).size).toBe(1);
  });

  test("has its blocks end elsewhere for every text, so that nobody can bring one to a block's edge", async () => {
    // All as long as each other when compressed, to the byte.
    const texts = Array.from({ length: 64 }, () => randomBytes(700).toString("hex"));
    const bytes = new Set(texts.map((text) => gzipSync(text).length));
    const sent = await Promise.all(texts.map((text) => quietGzip([text])));
    const lengths = new Set(sent.map(({ length }) => length));
    expect(lengths.size).toBe(2);
    expect(Math.max(...bytes) - Math.min(...bytes)).toBeLessThan(BLOCK_BYTES / 8);
  });
});
