import { checkLogLine } from "../../../kit/walk-engine/log-lines";
import { must } from "../../../kit/walk-engine/must";
import { KEYS, nameOf, personIdOf } from "./people";
import { marksIn } from "./words";

/** privacy.md, "log reader": besides what holds of every line, no id, no name, no code, no word. */
export function checkLines(lines: readonly string[], codes: readonly string[], troubled: boolean): void {
  for (const line of lines) {
    checkLogLine(line, { troubled });
    const open = /[0-9a-f]{32}/.test(line) || marksIn(line).length > 0;
    must(!open, `A log line holds an id or words: ${line}`);
    const named = KEYS.some((key) => line.includes(personIdOf(key)) || line.includes(nameOf(key)));
    must(!named, `A log line names somebody: ${line}`);
    for (const code of codes) must(!line.includes(code), "A log line holds a code.");
  }
}
