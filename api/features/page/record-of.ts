import type { Change } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { PageRecord } from "../../registry/page";

/** A batch holds a hundred writes, each notice one: whoever has more on their page has the rest put on record with the next look. */
const MOST_NOTICES = 90;

/** What a look at the page puts on record for all features together: one batch in the reader's own partition. */
export function recordOf(records: readonly PageRecord[], { me }: Scope): Change | undefined {
  const writes = records.flatMap((each) => each.writes);
  if (writes.length === 0) return undefined;
  const notices = records.flatMap((each) => each.notices).slice(0, MOST_NOTICES);
  return { container: "people", pk: me.id, writes, notices };
}
