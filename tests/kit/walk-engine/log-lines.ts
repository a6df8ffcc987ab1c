import { must } from "./must";

const FIELDS = ["event", "name", "outcome", "ms", "correlation", "error", "at"];

/** privacy.md, "log reader": allowed fields alone; and nothing that went wrong, unless it was made to. */
export function checkLogLine(line: string, { troubled = false } = {}): void {
  const said = JSON.parse(line) as Record<string, unknown>;
  const more = Object.keys(said).filter((field) => !FIELDS.includes(field));
  must(more.length === 0, `A log line holds ${more.join(", ")}.`);
  if (troubled) return;
  must(said.event !== "unexpected" && said.outcome !== "failed" && said.error === undefined, line);
}
