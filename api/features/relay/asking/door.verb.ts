import * as z from "zod";
import { decided } from "../../../core/outcome";
import { verb } from "../../../core/verb";
import { EMPLOYEES } from "../../people/who-may";
import template from "./door.card.json";

/**
 * R2, R7: asking without a name is not done in chat, which the organisation keeps. Whoever wants to is shown the way to the tab.
 * Nothing is asked here, and nothing is stored of who came by.
 */
export const door = verb({
  name: "relay.door",
  does: "Find where to ask for an ally without your name.",
  who: EMPLOYEES,
  input: z.object({}),
  load: () => ({}),
  decide: () => decided({}),
  show: (_result, { say, tabLink }) => ({
    name: "relay-door",
    data: {},
    card: { template, data: { text: say.tree, link: tabLink("relay.ask") } },
  }),
});
