import * as z from "zod";
import { decided } from "../../core/outcome";
import type { Profile } from "../../core/person";
import { one, verb } from "../../core/verb";
import template from "./decline.card.json";

/** R108: "Not for me" is an answer. Ally writes only about what she starts herself; nobody else is told. */
export const decline = verb({
  name: "welcome.decline",
  does: "Say that this is not for you; Ally then stays quiet.",
  who: { roles: "staff" },
  input: z.object({}),
  load: (_input, { me }) => ({ profile: one<Profile>("people", me.id, "profile") }),
  decide(_input, { profile }, { me }) {
    if (profile?.doc.quiet === true) return decided({});
    const doc: Profile = {
      ...(profile?.doc ?? { ...me, id: "profile", pk: me.id, kind: "person" }),
      quiet: true,
    };
    const write =
      profile === undefined
        ? ({ op: "create", doc } as const)
        : ({ op: "replace", doc, ifMatch: profile.etag } as const);
    return decided({}, { container: "people", pk: me.id, writes: [write], notices: [] });
  },
  asItIs: () => ({}),
  writesTo: (_input, { me }) => ({ container: "people", pk: me.id }),
  show: (_result, { say }) => ({ name: "declined", data: {}, card: { template, data: { text: say.tree } } }),
});
