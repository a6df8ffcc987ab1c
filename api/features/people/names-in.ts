/** The names in a field in which several may stand, with commas or semicolons between them. */
export function namesIn(typed: string): string[] {
  return typed
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
