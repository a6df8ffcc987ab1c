import { writePng } from "./write-png.mjs";

const WHITE = [255, 255, 255];
/** The middle 96 of the colour icon's 192 pixels are seen wherever Teams crops it. */
const COLOR = { size: 192, markHeight: 96 };
const OUTLINE = { size: 32, markHeight: 26 };

/**
 * The app's two icons as PNG, from the one drawing of the mark (`tab/mark.svg`): white bars on the product's
 * teal, and white bars on nothing, which Teams colours itself.
 */
export function drawIcons(svg, accentColor) {
  const bars = readBars(svg);
  const teal = [1, 3, 5].map((at) => Number.parseInt(accentColor.slice(at, at + 2), 16));
  const color = coverage(bars, COLOR);
  const outline = coverage(bars, OUTLINE);
  return {
    color: writePng(COLOR.size, (x, y) => {
      const share = color(x, y);
      return [...teal.map((value, band) => Math.round(value + (WHITE[band] - value) * share)), 255];
    }),
    outline: writePng(OUTLINE.size, (x, y) => [...WHITE, Math.round(outline(x, y) * 255)]),
  };
}

function readBars(svg) {
  const bars = [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([\d.]+)"/g)].map(([, name, value]) => [name, Number(value)]),
    ),
  );
  if (bars.length !== 2)
    throw new Error("tab/mark.svg is no longer two upright bars: see infra/package/draw-icons.mjs.");
  return bars;
}

/** How much of pixel (x, y), 0 to 1, the mark covers, standing in the middle and `markHeight` pixels high. */
function coverage(bars, { size, markHeight }) {
  const left = Math.min(...bars.map((bar) => bar.x));
  const right = Math.max(...bars.map((bar) => bar.x + bar.width));
  const top = Math.min(...bars.map((bar) => bar.y));
  const bottom = Math.max(...bars.map((bar) => bar.y + bar.height));
  const scale = markHeight / (bottom - top);
  return (x, y) => {
    const across = (x + 0.5 - size / 2) / scale + (left + right) / 2;
    const down = (y + 0.5 - size / 2) / scale + (top + bottom) / 2;
    const beyond = Math.min(...bars.map((bar) => distance(bar, across, down))) * scale;
    // A pixel whose middle lies on the edge is half covered: so edges are smooth.
    return Math.min(Math.max(0.5 - beyond, 0), 1);
  };
}

/** From a point to a rounded bar's edge; negative inside. */
function distance({ x, y, width, height, rx }, across, down) {
  const dx = Math.abs(across - x - width / 2) - width / 2 + rx;
  const dy = Math.abs(down - y - height / 2) - height / 2 + rx;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - rx;
}
