/** One small fault that could be in a rule: these characters of a file, and what stands in their place. */
export interface Fault {
  /** From the root, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The line as it is written, without what is before and behind it: the fault's name where lines move. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
}

/** The text with the fault in it. */
export function planted(text: string, { start, end, becomes }: Fault): string {
  return text.slice(0, start) + becomes + text.slice(end);
}
