import { inflateSync } from "node:zlib";
import { crc32 } from "../../infra/package/crc32.mjs";
import { pack } from "./sample";

/** Reads back an RGBA PNG with unfiltered rows, checking each chunk. */
function readPng(png: Buffer) {
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    expect(crc32(png.subarray(at + 4, at + 8 + length))).toBe(png.readUInt32BE(at + 8 + length));
    chunks.push([png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  expect(chunks.map(([type]) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
  const [header, data] = chunks.map(([, bytes]) => bytes) as [Buffer, Buffer];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([8, 6, 0, 0, 0]);
  const rows = inflateSync(data);
  expect(rows).toHaveLength(height * (1 + width * 4));
  const at = (x: number, y: number) => [...rows.subarray(y * (1 + width * 4) + 1 + x * 4).subarray(0, 4)];
  const all = Array.from({ length: width * height }, (_, i) => ({ x: i % width, y: Math.floor(i / width) }));
  return { width, height, at, all };
}

async function icon(kind: "color" | "outline") {
  const { entries, manifest } = await pack();
  return readPng(entries.get(manifest.icons[kind]) ?? Buffer.alloc(0));
}

describe("the icons", () => {
  const TEAL = [0x0e, 0x6b, 0x6b, 255];
  const WHITE = [255, 255, 255, 255];

  test("the colour one is the white mark on teal, whole within the middle 96 of 192 pixels", async () => {
    const { width, height, at, all } = await icon("color");
    expect([width, height]).toEqual([192, 192]);
    const drawn = all.filter(({ x, y }) => at(x, y).join() !== TEAL.join());
    expect(Math.min(...drawn.map(({ y }) => y))).toBe(48);
    expect(Math.max(...drawn.map(({ y }) => y))).toBe(143);
    expect(drawn.every(({ x }) => x >= 48 && x < 144)).toBe(true);
    expect(drawn.every(({ x, y }) => at(x, y)[3] === 255)).toBe(true);
    // The taller bar stands left; both stand on one line; teal is between them.
    expect([at(75, 60), at(117, 60), at(75, 120), at(96, 120), at(117, 120)]).toEqual([
      WHITE,
      TEAL,
      WHITE,
      TEAL,
      WHITE,
    ]);
  });

  test("the outline one is white and see-through and nothing else, in 32 pixels", async () => {
    const { width, height, at, all } = await icon("outline");
    expect([width, height]).toEqual([32, 32]);
    expect(all.every(({ x, y }) => at(x, y).slice(0, 3).join() === "255,255,255")).toBe(true);
    const opacities = new Set(all.map(({ x, y }) => at(x, y)[3]));
    expect(opacities).toContain(0);
    expect(opacities).toContain(255);
    // Smooth edges: there are pixels between the two.
    expect(opacities.size).toBeGreaterThan(4);
    expect([at(10, 8)[3], at(21, 8)[3], at(16, 20)[3], at(21, 20)[3], at(0, 0)[3]]).toEqual([
      255, 0, 0, 255, 0,
    ]);
  });
});
