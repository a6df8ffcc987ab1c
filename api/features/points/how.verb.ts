import * as z from "zod";
import { decided } from "../../core/outcome";
import { sayDate } from "../../core/text";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";
import { seasonOf } from "./season";

/** How business units earn points, and what is said of them and when: the same to everybody. R31 to R33, R41; points.md. */
export const how = verb({
  name: "points.how",
  does: "Read how business units earn points, and when results are said.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({}),
  load: () => ({}),
  decide: (_input, _state, { now, settings }) => decided(seasonOf(now, settings.calendar)),
  show(season, scope) {
    const { say } = scope;
    return told(
      "points",
      {
        title: say("points.how.title"),
        sentences: [say("points.how.units")],
        parts: (["earns", "not", "when", "awards"] as const).map((part) => ({
          heading: say(`points.how.${part}.heading`),
          sentence: say(`points.how.${part}.sentence`, { date: sayDate(scope, `${season}-12-31`) }),
        })),
        buttons: [
          { title: say("cases.board.title"), verb: "cases.board" },
          { title: say("learning.become.title"), verb: "learning.become" },
        ],
        noMain: true,
      },
      { season },
    );
  },
});
