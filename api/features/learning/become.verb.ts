import * as z from "zod";
import { decided } from "../../core/outcome";
import { sayDate } from "../../core/text";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";
import { nameLeads, readLeads } from "../people/leads";
import { ALLY_COURSE, trainedIn } from "./training";

/**
 * R18, R51: what it takes to be an ally, and where somebody stands with it: the course comes first, and whom to ask for a place on
 * it; then when it was done, and where help is wanted.
 */
export const become = verb({
  name: "learning.become",
  does: "See what it takes to be an ally, and about the allyship course.",
  who: { roles: "staff" },
  input: z.object({}),
  load: readLeads,
  decide: (_input, state, scope) => {
    const { me, say } = scope;
    return decided({ on: trainedIn(me, ALLY_COURSE, scope)?.on, leads: nameLeads(state, say), me });
  },
  show({ on, leads, me }, scope) {
    const { say } = scope;
    const stands =
      on === undefined
        ? say("learning.become.course", { leads })
        : say("learning.become.done", { date: sayDate(scope, on) });
    const handbook = { title: say("learning.become.handbook"), verb: "learning.handbook" };
    const asks = { title: say("learning.letter.asks"), verb: "learning.asks" };
    const board = { title: say("cases.board.title"), verb: "cases.board" };
    const mayHelp = on !== undefined && !me.roles.includes("hr");
    return told(
      "become",
      {
        title: say("learning.become.title"),
        sentences: [say("learning.become.what"), say("learning.become.time"), stands],
        buttons: mayHelp ? [board, handbook] : [handbook, asks],
      },
      { ...(on !== undefined && { on }), sentence: stands },
    );
  },
});
