import { must } from "./memory";

const FIELDS = ["event", "name", "outcome", "ms", "correlation", "error", "at"];

/** privacy.md, "log reader": allowed fields alone, and nothing that went wrong. */
export function checkLines(lines: readonly string[]): void {
  for (const line of lines) {
    const said = JSON.parse(line) as Record<string, unknown>;
    const more = Object.keys(said).filter((field) => !FIELDS.includes(field));
    must(more.length === 0, `A log line holds ${more.join(", ")}.`);
    must(said.event !== "unexpected" && said.outcome !== "failed" && said.error === undefined, line);
  }
}
