import * as z from "zod";
import { after } from "../../../core/input/after";
import { sayList } from "../../../core/lists/say-list";
import { decided, refuse } from "../../../core/outcome";
import type { Query } from "../../../core/store";
import { sayDate } from "../../../core/text";
import { verb, visible } from "../../../core/verb";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { EMPLOYEES } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { placesLeft, placesOf } from "../case/cases-of";
import { isAway, partOf } from "../case/part";
import template from "./board.card.json";

/** Requests shown at once on a card (look-and-voice.md: at most five), and told to a program. */
const AT_ONCE = 5;
const TOLD = 25;
/** Whoever counts instead of going on from a place may pass over so many. */
const MOST_SKIPPED = 1000;
/** Requests looked through at a time. */
const ROUND = 100;

/** Whoever asked first is seen first. */
const LOOKING: Query = {
  where: [
    { field: "kind", op: "=", value: "case" },
    { field: "state", op: "in", value: ["open", "offered"] },
  ],
  orderBy: { field: "openedAt", direction: "asc" },
  limit: ROUND,
};

/** R17–R19: trained allies see who is still looking, oldest first, without the caller's name. */
export const board = verb({
  name: "cases.board",
  does: "See the requests that are looking for an ally.",
  who: EMPLOYEES,
  input: z.object({
    after,
    skip: z.number().int().min(0).max(MOST_SKIPPED).default(0),
    count: z.number().int().min(1).max(TOLD).default(TOLD),
  }),
  load: ({ after: from, skip, count }, scope) => ({
    page: visible<AllyshipCase>("cases", LOOKING, {
      sees: (doc) => partOf(doc, scope.me, scope) === "looking",
      // Whoever is away or not trained sees none, and nothing is looked through to find that out.
      want: isAway(scope.me) || trainedIn(scope.me, ALLY_COURSE, scope) === undefined ? 0 : count,
      drawn: [AT_ONCE],
      skip,
      ...(from !== undefined && { after: from }),
    }),
    mine: placesOf(scope.me.id),
  }),
  decide({ after: from }, { page, mine }, scope) {
    const { me } = scope;
    if (trainedIn(me, ALLY_COURSE, scope) === undefined)
      return refuse("may-not", "cases.refuse.board", scope, "untrained");
    const places = placesLeft(
      me,
      mine.items.map(({ doc }) => doc),
    );
    const standing = isAway(me) ? "away" : places === 0 ? "full" : "ready";
    return decided({ page, from, standing } as const);
  },
  show({ page, from, standing }, scope) {
    const { say } = scope;
    const requests = page.items.map(({ doc: { pk, ask, need, allyship, openedAt } }) => ({
      caseId: pk,
      ask,
      title: say(`learning.ask.${ask}.title`),
      need,
      kind: allyship,
      about: say(`cases.board.about.${allyship}`, { date: sayDate(scope, openedAt) }),
    }));
    const intro = standing === "away" ? say("cases.board.away") : sayList("cases.board", page, from, say);
    const note = standing === "full" ? say("cases.board.full") : "";
    return {
      name: "board",
      data: {
        requests,
        standing,
        look: say("cases.board.look"),
        ...(page.next !== undefined && { next: page.next }),
      },
      card: {
        template,
        data: {
          text: say.tree,
          intro,
          note,
          away: standing !== "ready",
          requests: requests.slice(0, AT_ONCE),
          more: page.more[AT_ONCE] ?? "",
          start: from !== undefined,
        },
      },
    };
  },
});
