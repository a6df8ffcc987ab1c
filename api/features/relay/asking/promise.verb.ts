import * as z from "zod";
import { decided } from "../../../core/outcome";
import { verb } from "../../../core/verb";
import template from "./promise.card.json";

/** Who could find out, what stops them, and the test that watches over it: privacy.md, Threats, in plain words. */
const THREATS = [
  "colleagues",
  "volunteer",
  "ally",
  "hr",
  "records",
  "logs",
  "hours",
  "screen",
  "words",
  "developer",
] as const;
const NOT = ["formal", "device", "administrator", "law", "detail", "small"] as const;

/** "What we can and cannot promise": open to everybody, asked from anywhere, and the same for all. R7. */
export const promise = verb({
  name: "relay.promise",
  does: "Read what Ally can and cannot promise to somebody who asks without a name.",
  who: { roles: "staff" },
  withoutName: true,
  input: z.object({}),
  load: () => ({}),
  decide: () => decided({}),
  show(_result, { say }) {
    const threats = THREATS.map((key) => ({
      who: say(`relay.threat.${key}.who`),
      stops: say(`relay.threat.${key}.stops`),
    }));
    const not = NOT.map((key) => ({ line: say(`relay.cannot.${key}`) }));
    return {
      name: "relay-promise",
      data: { threats: threats.length },
      card: { template, data: { text: say.tree, threats, not } },
    };
  },
});
