import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import { sayDate } from "../../../core/text";
import { some, verb } from "../../../core/verb";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { EMPLOYEES } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { placesLeft, placesOf } from "../case/cases-of";
import { isAway, partOf } from "../case/part";
import template from "./board.card.json";

/** Requests shown at once on a card (look-and-voice.md: at most five). */
const AT_ONCE = 5;
const MOST = 100;

/** R17–R19: trained allies see who is still looking, oldest first, without the caller's name. */
export const board = verb({
  name: "cases.board",
  does: "See the requests that are looking for an ally.",
  who: EMPLOYEES,
  input: z.object({ from: z.number().int().min(0).max(MOST).optional() }),
  load: (_input, { me }) => ({
    page: some<AllyshipCase>("cases", {
      where: [
        { field: "kind", op: "=", value: "case" },
        { field: "state", op: "in", value: ["open", "offered"] },
      ],
      orderBy: { field: "openedAt", direction: "asc" },
      limit: MOST,
    }),
    mine: some<AllyshipCase>("cases", placesOf(me.id)),
  }),
  decide({ from = 0 }, { page, mine }, scope) {
    const { me, now } = scope;
    if (trainedIn(me, ALLY_COURSE, now) === undefined)
      return refuse("may-not", "cases.refuse.board", scope, "untrained");
    const looking = page.items.map(({ doc }) => doc).filter((doc) => partOf(doc, me, now) === "looking");
    const places = placesLeft(
      me,
      mine.items.map(({ doc }) => doc),
    );
    const standing = isAway(me) ? "away" : places === 0 ? "full" : "ready";
    return decided({ looking, from, standing } as const);
  },
  show({ looking, from, standing }, { say }) {
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
    const found = requests.length === 0 ? "cases.board.empty" : "cases.board.intro";
    const intro = say(standing === "away" ? "cases.board.away" : found, { count: requests.length });
    const note = standing === "full" ? say("cases.board.full") : "";
    const more = rest > 0 ? [{ title: say("cases.board.more", { count: rest }), from: from + AT_ONCE }] : [];
    return {
      name: "board",
      data: { requests, standing, look: say("cases.board.look") },
      card: {
        template,
        data: { text: say.tree, intro, note, away: standing !== "ready", requests: shown, more },
      },
    };
  },
});
