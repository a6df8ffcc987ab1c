import { decided } from "../../../core/outcome";
import { opensAs, recordAccess } from "../case/access-log";
import { caseVerb } from "../case-verb";

/** A case as it stands for the person who looks. That somebody other than the caller looked is put on record for the caller. */
export const show = caseVerb({
  name: "cases.show",
  does: "See an allyship as it stands now, as far as your part in it goes.",
  input: {},
  decide(_input, { found, part }, scope) {
    const seen = { found, part };
    // Where the words are gone there is nothing to read, and no name is put down any more.
    const as = opensAs(part);
    if (found.withoutWords === true || as === undefined) return decided(seen);
    const writes = [recordAccess(found, as, scope)];
    return decided(seen, { container: "cases", pk: found.pk, writes, notices: [] });
  },
});
