/** What people type on a walk is unmistakable: no two texts of a walk are alike. */
export function word(mark: string): string {
  return `zz ${mark} zz`;
}

/** The marks of all such texts in an answer or a document. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(/zz (\w+) zz/g)].map(([, mark]) => mark ?? "");
}

/** A code as it is read, whatever was typed. */
export function normal(code: unknown): string {
  return typeof code === "string" ? code.toUpperCase().replace(/[\s-]/g, "") : "";
}
