import { decided } from "../../../core/outcome";
import { readsAs, readWrite } from "../case/access-log";
import { caseVerb } from "../case-verb";

/** A case as it stands for the person who looks. That somebody other than the caller looked is put on record for her. */
export const show = caseVerb({
  name: "cases.show",
  does: "See an allyship as it stands now, as far as your part in it goes.",
  input: {},
  decide(_input, { doc }, part, scope) {
    const seen = { found: doc, part };
    // Where the words are gone there is nothing to read, and no name is put down any more.
    const as = readsAs(part);
    if (doc.emptied === true || as === undefined) return decided(seen);
    const writes = [readWrite(doc, as, scope)];
    return decided(seen, { container: "cases", pk: doc.pk, writes, notices: [] });
  },
});
