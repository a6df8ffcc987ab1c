import { peopleWith } from "../../core/people-with";
import type { Profile } from "../../core/person";
import type { Say } from "../../core/text";
import { type Loaded, some } from "../../core/verb";

/** As many as one can write to without choosing long. */
const NAMED = 3;

/** The programme's leads: what a verb reads that names them. */
export const readLeads = () => ({ leads: some<Profile>("people", peopleWith("lead", NAMED)) });

/** Their names in a sentence, "Farid Haddad or Ines Costa"; where the directory knows none, "the programme lead". */
export function nameLeads({ leads }: Loaded<ReturnType<typeof readLeads>>, say: Say): string {
  const names = leads.items.map(({ doc }) => doc.name).filter((name) => name !== "");
  if (names.length === 0) return say("people.leads.none");
  return new Intl.ListFormat(say.language, { type: "disjunction" }).format(names);
}
