import type { Container, Write } from "../../../api/core/store";
import { must } from "./must";

/** A commit that the store has accepted, as it was heard of. */
export interface Accepted {
  readonly container: Container;
  readonly pk: string;
  readonly raw: readonly Write[];
  readonly etags: readonly (string | null)[];
}

/**
 * Puts the commits of each case into the order of its etags. Of two at once the later may be heard of first; but whoever
 * writes a case says what it was before. `kind` is the kind of a case; `etags` are the latest known, and are kept up.
 */
export function inOrder(drained: readonly Accepted[], kind: string, etags: Map<string, string>): Accepted[] {
  const ordered = [...drained];
  const isOfCase = (write: Write) =>
    "doc" in write ? write.doc.kind === kind : write.op === "delete" && write.id === "case";
  const guardOf = ({ raw }: Accepted) => {
    const write = raw.find(isOfCase);
    return write !== undefined && "ifMatch" in write ? write.ifMatch : undefined;
  };
  const touches = (each: Accepted) => each.container === "cases" && each.raw.some(isOfCase);
  for (const pk of new Set(drained.filter(touches).map((each) => each.pk))) {
    const places = drained.flatMap((each, at) => (each.pk === pk && touches(each) ? [at] : []));
    const left = places.map((at) => drained[at]).filter((each) => each !== undefined);
    for (const place of places) {
      const next = left.findIndex((each) => guardOf(each) === etags.get(pk));
      must(next >= 0, "A case was written by somebody who did not say what it was before.");
      const [each] = left.splice(next, 1);
      if (each === undefined) continue;
      ordered[place] = each;
      const etag = each.etags[each.raw.findLastIndex(isOfCase)] ?? undefined;
      if (etag === undefined) etags.delete(pk);
      else etags.set(pk, etag);
    }
  }
  return ordered;
}
