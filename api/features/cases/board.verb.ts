import * as z from "zod";
import { decided, refuse } from "../../core/outcome";
import { sayDate } from "../../core/text";
import { some, verb } from "../../core/verb";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import template from "./board.card.json";
import type { AllyshipCase } from "./case";
import { EMPLOYEES } from "./case-verb";
import { partOf } from "./part";

/** Requests shown at once on a card (look-and-voice.md: at most five). */
const AT_ONCE = 5;
const MOST = 100;

/** R17–R19: trained allies see who is still looking, oldest first, without the caller's name. */
export const board = verb({
  name: "cases.board",
  does: "See the requests that are looking for an ally.",
  who: EMPLOYEES,
  input: z.object({ from: z.number().int().min(0).max(MOST).optional() }),
  load: () => ({
    page: some<AllyshipCase>("cases", {
      where: [
        { field: "kind", op: "=", value: "case" },
        { field: "state", op: "in", value: ["open", "offered"] },
      ],
      orderBy: { field: "openedAt", direction: "asc" },
      limit: MOST,
    }),
  }),
  decide({ from = 0 }, { page }, scope) {
    const { me, now } = scope;
    if (trainedIn(me, ALLY_COURSE, now) === undefined) return refuse("may-not", "cases.refuse.board", scope);
    const looking = page.items.map(({ doc }) => doc).filter((doc) => partOf(doc, me, now) === "looking");
    return decided({ looking, from });
  },
  show({ looking, from }, { say }) {
    const requests = looking.map(({ pk, ask, need, allyship, openedAt }) => ({
      caseId: pk,
      ask,
      title: say(`learning.ask.${ask}.title`),
      need,
      kind: allyship,
      about: say(`cases.board.about.${allyship}`, { date: sayDate(say, openedAt) }),
    }));
    const shown = requests.slice(from, from + AT_ONCE);
    const rest = requests.length - from - shown.length;
    const intro =
      requests.length === 0 ? say("cases.board.empty") : say("cases.board.intro", { count: requests.length });
    const more = rest > 0 ? [{ title: say("cases.board.more", { count: rest }), from: from + AT_ONCE }] : [];
    return {
      name: "board",
      data: { requests, look: say("cases.board.look") },
      card: { template, data: { text: say.tree, intro, requests: shown, more } },
    };
  },
});
