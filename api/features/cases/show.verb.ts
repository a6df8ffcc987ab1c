import { decided } from "../../core/outcome";
import { caseVerb } from "./case-verb";

export const show = caseVerb({
  name: "cases.show",
  does: "See an allyship as it stands now, as far as your part in it goes.",
  input: {},
  decide: (_input, stored, part) => decided({ found: stored.doc, part }),
});
