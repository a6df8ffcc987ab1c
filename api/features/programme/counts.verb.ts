import * as z from "zod";
import { decided } from "../../core/outcome";
import { some, verb } from "../../core/verb";
import { seasonOf } from "../points/season";
import { type Counted, countedIn } from "./counted";
import template from "./counts.card.json";

/** More than this a lead need not know exactly. */
const MOST = 1000;

/** A lead learns how many allyships ended by safety exit this season, how many anonymous requests were flagged, and nothing else. */
export const counts = verb({
  name: "programme.counts",
  does: "See how many allyships ended by safety exit this season, and how many anonymous requests were flagged.",
  who: { roles: ["lead"] },
  input: z.object({}),
  load: (_input, { now, settings }) => ({
    exits: some<Counted>("programme", {
      pk: countedIn("safety-exit", seasonOf(now, settings.calendar)),
      where: [{ field: "kind", op: "=", value: "counted" }],
      limit: MOST,
    }),
    flags: some<Counted>("programme", {
      pk: countedIn("misuse", seasonOf(now, settings.calendar)),
      where: [{ field: "kind", op: "=", value: "counted" }],
      limit: MOST,
    }),
  }),
  decide: (_input, { exits, flags }) => decided({ exits: exits.items.length, flags: flags.items.length }),
  show({ exits, flags }, { say, now, settings }) {
    const season = seasonOf(now, settings.calendar);
    const sayCount = (key: string, count: number) => {
      const many = count < MOST ? "some" : "many";
      return say(`programme.counts.${key}${count === 0 ? "none" : many}`, { count, season });
    };
    const [sentence, flagged] = [sayCount("", exits), sayCount("flags.", flags)];
    return {
      name: "counts",
      data: { season, safetyExits: exits, sentence, flags, flagged },
      card: { template, data: { text: say.tree, sentence, flagged } },
    };
  },
});
