import { must } from "../model/memory";
import { KEYS, nameOf, personIdOf } from "./people";
import { marksIn } from "./words";

const FIELDS = ["event", "name", "outcome", "ms", "correlation", "error", "at"];

/** privacy.md, "log reader": allowed fields alone, no id, no code, no word; and nothing that went wrong, unless it was made to. */
export function checkLines(lines: readonly string[], codes: readonly string[], troubled: boolean): void {
  for (const line of lines) {
    const said = JSON.parse(line) as Record<string, unknown>;
    const more = Object.keys(said).filter((field) => !FIELDS.includes(field));
    must(more.length === 0, `A log line holds ${more.join(", ")}.`);
    must(
      !/[0-9a-f]{32}/.test(line) && marksIn(line).length === 0,
      `A log line holds an id or words: ${line}`,
    );
    for (const key of KEYS)
      must(
        !line.includes(personIdOf(key)) && !line.includes(nameOf(key)),
        `A log line names somebody: ${line}`,
      );
    for (const code of codes) must(!line.includes(code), "A log line holds a code.");
    if (troubled) continue;
    must(said.event !== "unexpected" && said.outcome !== "failed" && said.error === undefined, line);
  }
}
