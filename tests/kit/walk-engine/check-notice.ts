import { type Notice, type OutboxDoc, tellsPerson } from "../../../api/core/notice";
import type { Write } from "../../../api/core/store";
import { must } from "./must";

export interface ContentFree {
  /** What each kind of notice may hold: ids, and what is needed to keep it. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Verbs that only show. */
  readonly pages: readonly string[];
  /** Whether what a person is led there with says no more than where to look. */
  says(field: string, value: string): boolean;
}

/** "You have an update in Ally": where to look is said, what happened is not. A kind without fields may hold nothing. */
export function checkNotice(notice: Notice, { fields, pages, says }: ContentFree): void {
  const allowed = fields[notice.to] ?? [];
  const extra = Object.keys(notice).filter((field) => !allowed.includes(field));
  must(extra.length === 0, `A notice to ${notice.to} holds ${extra.join(", ")}.`);
  if ("verb" in notice) must(pages.includes(String(notice.verb)), `A notice leads to ${notice.verb}.`);
  if (!tellsPerson(notice)) return;
  const meant = Object.entries(notice.input).every(([field, value]) => says(field, value));
  must(meant, `A notice says more than where to look: ${JSON.stringify(notice.input)}.`);
}

/** The notices that a commit puts by. */
export function noticesIn(writes: readonly Write[]): Notice[] {
  return writes.flatMap((write) =>
    (write.op === "create" || write.op === "upsert") && write.doc.kind === "notice"
      ? [(write.doc as OutboxDoc).notice]
      : [],
  );
}

/** Nobody hears of one thing twice. */
export function checkToldOnce(heard: readonly string[], name: string | undefined): void {
  must(new Set(heard).size === heard.length, `Somebody is told twice of one thing: ${name}.`);
}
