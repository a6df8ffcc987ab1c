import * as z from "zod";
import { decided } from "../../core/outcome";
import { some, verb } from "../../core/verb";
import { seasonOf } from "../points/season";
import { type Counted, countedIn } from "./counted";
import template from "./counts.card.json";

/** More than this a lead need not know exactly. */
const MOST = 1000;

/** A lead learns how many allyships ended by safety exit this season, and nothing else about any of them. */
export const counts = verb({
  name: "programme.counts",
  does: "See how many allyships ended by safety exit this season.",
  who: { roles: ["lead"] },
  input: z.object({}),
  load: (_input, { now }) => ({
    exits: some<Counted>("programme", {
      pk: countedIn("safety-exit", seasonOf(now)),
      where: [{ field: "kind", op: "=", value: "counted" }],
      limit: MOST,
    }),
  }),
  decide: (_input, { exits }) => decided(exits.items.length),
  show(count, { say, now }) {
    const season = seasonOf(now);
    const many = count < MOST ? "some" : "many";
    const sentence = say(count === 0 ? "programme.counts.none" : `programme.counts.${many}`, {
      count,
      season,
    });
    return {
      name: "counts",
      data: { season, safetyExits: count, sentence },
      card: { template, data: { text: say.tree, sentence } },
    };
  },
});
