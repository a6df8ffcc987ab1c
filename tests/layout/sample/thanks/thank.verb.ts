import * as z from "zod";
import { mayType } from "../../../../api/core/input/typed";
import { nameKey } from "../../../../api/core/name-key";
import { decided, refuse } from "../../../../api/core/outcome";
import type { Profile } from "../../../../api/core/person";
import type { Doc, Query } from "../../../../api/core/store";
import { some, verb } from "../../../../api/core/verb";
import { OWN_PAGE } from "../../../../api/features/people/own-page";
import { peopleNamed } from "../../../../api/features/people/people-named";
import template from "./thank.card.json";

/** Words of thanks. Container people, partition = whoever is thanked, who alone reads them; they go with their erasure. */
export interface Thanks extends Doc {
  readonly kind: "thanks";
  readonly from: { readonly id: string; readonly name: string };
  readonly words: string;
}

/** What somebody was thanked for. */
export function thanksFor(personId: string): Query {
  return { pk: personId, where: [{ field: "kind", op: "=", value: "thanks" }], limit: 20 };
}

/** Thanks a colleague, found by name. Without words, the form. */
export const thank = verb({
  name: "thanks.thank",
  does: "Thank a colleague.",
  who: { roles: "staff" },
  input: z.object({ name: mayType(100).default(""), words: mayType(300).default("") }),
  load: ({ name }) => ({ found: some<Profile>("people", peopleNamed(name)) }),
  decide({ name, words }, { found }, scope) {
    if (words === "") return decided({ thanked: "" });
    const colleague = found.items.find(({ doc }) => doc.nameKey === nameKey(name))?.doc;
    if (colleague === undefined || colleague.pk === scope.me.id)
      return refuse("input", "thanks.refuse", scope);
    const { id, name: mine } = scope.me;
    const pk = colleague.pk;
    const doc: Thanks = { id: scope.newId("thanks"), pk, kind: "thanks", from: { id, name: mine }, words };
    const notices = [{ to: "person", personId: pk, ...OWN_PAGE } as const];
    return decided(
      { thanked: colleague.name },
      { container: "people", pk, writes: [{ op: "create", doc }], notices },
    );
  },
  show: ({ thanked }, { say }) => {
    const sentence = thanked === "" ? say("thanks.intro") : say("thanks.done", { name: thanked });
    return { name: "thanks", data: { sentence }, card: { template, data: { text: say.tree, sentence } } };
  },
});
