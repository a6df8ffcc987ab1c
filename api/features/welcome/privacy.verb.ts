import * as z from "zod";
import { decided } from "../../core/outcome";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";

const PARTS = ["named", "unnamed", "others", "chat", "kept"] as const;

/** R7, R9: who sees what, before anybody writes anything: on one card, as privacy.md has it. */
export const privacy = verb({
  name: "welcome.privacy",
  does: "Read who sees what, and how long it is kept.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({}),
  load: () => ({}),
  decide: () => decided({}),
  show: (_result, { say }) =>
    told("privacy", {
      title: say("welcome.privacy.title"),
      sentences: [],
      parts: PARTS.map((part) => ({
        heading: say(`welcome.privacy.${part}.heading`),
        sentence: say(`welcome.privacy.${part}.sentence`),
      })),
      buttons: [{ title: say("relay.door.promise"), verb: "relay.promise" }],
      noMain: true,
    }),
});
