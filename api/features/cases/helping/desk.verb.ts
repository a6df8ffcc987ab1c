import * as z from "zod";
import { daysBetween } from "../../../core/clock";
import { decided } from "../../../core/outcome";
import { some, verb } from "../../../core/verb";
import { VOLUNTEERS } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { mayHelp, WAITING } from "../case/help-wanted";
import template from "./desk.card.json";

const AT_ONCE = 5;
/** Where a volunteer looks closer; elsewhere a reminder is all that is asked for. */
const VERBS = {
  "no-offer": "cases.invite",
  rematch: "cases.invite",
  flag: "cases.advise",
  agreement: "cases.remind",
  nudge: "cases.remind",
} as const;

/** What waits for a volunteer on named cases: the kind of ask, why, and since when. No name and none of the words. */
export const desk = verb({
  name: "cases.desk",
  does: "See where a volunteer's hand is asked for.",
  who: VOLUNTEERS,
  input: z.object({}),
  load: () => ({ page: some<AllyshipCase>("cases", WAITING) }),
  decide: (_input, { page }, { me }) =>
    decided(page.items.map(({ doc }) => doc).filter((doc) => mayHelp(doc, me))),
  show(found, { say, now }) {
    const waiting = found.map(({ pk, ask, helpWanted = "no-offer", since }) => ({
      caseId: pk,
      title: say(`learning.ask.${ask}.title`),
      why: say(`cases.desk.why.${helpWanted}`),
      about: say("cases.desk.age", { count: daysBetween(new Date(since), now) }),
      action: say(`cases.desk.open.${VERBS[helpWanted]}`),
      verb: VERBS[helpWanted],
    }));
    const intro = say(waiting.length === 0 ? "cases.desk.empty" : "cases.desk.intro", {
      count: waiting.length,
    });
    const data = { text: say.tree, intro, waiting: waiting.slice(0, AT_ONCE) };
    return { name: "desk", data: { waiting }, card: { template, data } };
  },
});
