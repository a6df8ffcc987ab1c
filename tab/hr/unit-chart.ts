import { html, render, svg, type TemplateResult } from "lit";
import { say, sayNumber } from "../words/say";
import type { Bar } from "./rank-units";

const ROW = 36;
const BAR = 20;
const LABELS = 184;
const STUB = 24;
/** Room at a bar's end for its value, and for the words where there is none. */
const VALUE_ROOM = 56;
/** Narrower than this, a name stands above its bar. */
const NARROW = 480;
const NARROW_ROW = 56;

/**
 * Horizontal bars in the order they come in, each value at its bar's end. The table below says the same in
 * words.
 */
export class UnitChart extends HTMLElement {
  label = "";
  private shown: readonly Bar[] = [];
  private readonly watch = new ResizeObserver(() => this.draw());

  set bars(bars: readonly Bar[]) {
    this.shown = bars;
    this.draw();
  }

  connectedCallback(): void {
    this.watch.observe(this);
  }

  disconnectedCallback(): void {
    this.watch.disconnect();
  }

  private draw(): void {
    const width = Math.floor(this.clientWidth);
    if (width === 0) return;
    const narrow = width < NARROW;
    const row = narrow ? NARROW_ROW : ROW;
    const height = this.shown.length * row;
    const most = Math.max(1, ...this.shown.map(({ value }) => value ?? 0));
    const start = narrow ? 0 : LABELS;
    const room = width - start - VALUE_ROOM;
    const rtl = getComputedStyle(this).direction === "rtl";
    const rows = this.shown.map((bar, index) => {
      const length = bar.value === null ? STUB : Math.max(2, (bar.value / most) * room);
      return rowOf(bar, {
        top: index * row,
        start,
        length,
        narrow,
        place: (x) => (rtl ? width - x : x),
        rtl,
      });
    });
    render(
      html`<svg
        role="img"
        aria-label=${this.label}
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
      >
        <defs>
          <pattern
            id="hatched"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="hatch" x1="0" y1="0" x2="0" y2="6"></line>
          </pattern>
        </defs>
        ${rows}
      </svg>`,
      this,
    );
  }
}

interface Geometry {
  readonly top: number;
  readonly start: number;
  readonly length: number;
  readonly narrow: boolean;
  readonly rtl: boolean;
  place(x: number): number;
}

function rowOf({ name, value }: Bar, { top, start, length, narrow, place, rtl }: Geometry): TemplateResult {
  const barTop = narrow ? top + 25 : top + (ROW - BAR) / 2;
  const middle = barTop + BAR / 2;
  const left = rtl ? place(start + length) : place(start);
  const text = value === null ? say("results.chart.hidden") : sayNumber(value);
  return svg`
    <text class="bar-name" x=${place(0)} y=${narrow ? top + 12 : middle}
      dominant-baseline="central">${name}</text>
    <rect class=${value === null ? "stub" : "bar"} x=${left} y=${barTop}
      width=${length} height=${BAR} rx="3"></rect>
    <text class=${value === null ? "bar-hidden" : "bar-value"} x=${place(start + length + 8)} y=${middle}
      dominant-baseline="central">${text}</text>
  `;
}

customElements.define("unit-chart", UnitChart);
