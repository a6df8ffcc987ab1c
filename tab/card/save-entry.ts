/** A calendar entry that came with an answer, for the reader to keep. */
export interface Entry {
  readonly file: string;
  readonly ics: string;
}

/** Long enough for any browser to have taken the file over. */
const TAKEN_MS = 10_000;

/** The calendar entry in what a verb answered with, if there is one. Its name tells nothing of what it is about. */
export function entryIn({ file, ics }: Readonly<Record<string, unknown>>): Entry | undefined {
  const named = typeof file === "string" && /^[a-z]+\.ics$/.test(file);
  return named && typeof ics === "string" ? { file, ics } : undefined;
}

/** Hands a calendar entry over as a download. It was made by the API and goes nowhere else. */
export function saveEntry({ file, ics }: Entry): void {
  const address = URL.createObjectURL(new Blob([ics], { type: "text/calendar" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
