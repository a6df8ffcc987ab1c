import * as z from "zod";
import { daysBetween } from "../../../core/clock";
import { after } from "../../../core/input/after";
import { sayList } from "../../../core/lists/say-list";
import { decided } from "../../../core/outcome";
import { verb, visible } from "../../../core/verb";
import { VOLUNTEERS } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { mayHelp, WAITING } from "../case/help-wanted";
import template from "./desk.card.json";

const AT_ONCE = 5;
const TOLD = 25;
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
  input: z.object({ after }),
  load: ({ after: from }, { me }) => ({
    page: visible<AllyshipCase>("cases", WAITING, {
      sees: (doc) => mayHelp(doc, me),
      want: TOLD,
      drawn: [AT_ONCE],
      ...(from !== undefined && { after: from }),
    }),
  }),
  decide: ({ after: from }, { page }) => decided({ page, from }),
  show({ page, from }, { say, now }) {
    const waiting = page.items.map(({ doc: { pk, ask, helpWanted = "no-offer", since } }) => ({
      caseId: pk,
      title: say(`learning.ask.${ask}.title`),
      why: say(`cases.desk.why.${helpWanted}`),
      about: say("cases.desk.age", { count: daysBetween(new Date(since), now) }),
      action: say(`cases.desk.open.${VERBS[helpWanted]}`),
      verb: VERBS[helpWanted],
    }));
    const data = {
      text: say.tree,
      intro: sayList("cases.desk", page, from, say),
      waiting: waiting.slice(0, AT_ONCE),
      more: page.more[AT_ONCE] ?? "",
      start: from !== undefined,
    };
    const told = { waiting, ...(page.next !== undefined && { next: page.next }) };
    return { name: "desk", data: told, card: { template, data } };
  },
});
