import { date } from "../../core/input/date";

/** Whether a clock on the wall somewhere shows this zone's time, e.g. "Europe/Paris". */
export function isTimeZone(name: string): boolean {
  // An offset such as +01:00 would be wrong for half of the year.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Dates (YYYY-MM-DD) with commas, semicolons or white space between, in order and each once; and what is no date. */
export function readHolidays(typed: string): { dates: string[]; wrong: string[] } {
  const entries = typed.split(/[\s,;]+/).filter((entry) => entry !== "");
  const isDate = (entry: string) => date.safeParse(entry).success;
  return {
    dates: [...new Set(entries.filter(isDate))].sort(),
    wrong: entries.filter((entry) => !isDate(entry)),
  };
}
