/** A figure to be published: `count` people stand behind it, out of `of`. */
export interface Cell {
  readonly count: number;
  readonly of: number;
}

/** Hidden figures together must stand for at least this many people, and leave out as many, or a total would show them. */
const HIDDEN_TOGETHER = 10;

/**
 * Which figures of a one-way table may be shown beside its total (privacy.md, "Figures per unit").
 * A figure needs `threshold` people behind it and as many not; nought and small are hidden alike. Where any is hidden,
 * the next smallest go with it until two are hidden, ten people stand behind them and ten of the same units do not;
 * failing that, `withheld`: neither table nor total is shown.
 */
export function protect(cells: readonly Cell[], threshold: number): { shown: boolean[]; withheld: boolean } {
  const shown = cells.map(({ count, of }) => count >= threshold && of - count >= threshold);
  const bySize = cells
    .map(({ count }, index) => ({ count, index }))
    .sort((a, b) => a.count - b.count || a.index - b.index);
  const isCovered = () => {
    const hidden = cells.filter((_, index) => !shown[index]);
    const together = hidden.reduce((sum, { count }) => sum + count, 0);
    const others = hidden.reduce((sum, { count, of }) => sum + Math.max(0, of - count), 0);
    const areMany = hidden.length >= 2 && together >= HIDDEN_TOGETHER && others >= HIDDEN_TOGETHER;
    return hidden.length === 0 || areMany;
  };
  for (const { index } of bySize) {
    if (isCovered()) return { shown, withheld: false };
    shown[index] = false;
  }
  const withheld = !isCovered();
  return { shown, withheld };
}

/** Published figures are rounded to the nearest multiple of this. */
export const ROUNDING = 5;

/** The figure as it is published. */
export function rounded(value: number): number {
  return Math.round(value / ROUNDING) * ROUNDING;
}
