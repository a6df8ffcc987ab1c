/** What people type on a walk is unmistakable: whose, of what, and in which case. */
export type Word = "need" | "goal" | "line" | "secret";

/** A text of this kind, belonging to this case or person. */
export function word(kind: Word, owner: string): string {
  return `zz ${kind} ${owner} zz`;
}

/** Every such text in an answer: what it is and whose. */
export function wordsIn(answer: string): { readonly kind: Word; readonly owner: string }[] {
  return [...answer.matchAll(/zz (need|goal|line|secret) ([\w.-]+) zz/g)].map(([, kind, owner]) => ({
    kind: kind as Word,
    owner: owner ?? "",
  }));
}
