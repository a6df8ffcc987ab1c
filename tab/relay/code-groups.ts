/** A code as people keep it, in groups of four: "7KQD-W3M9-…" is ["7KQD", "W3M9", …]. */
export function codeGroups(code: string): readonly string[] {
  return code.match(/.{1,4}/g) ?? [];
}
