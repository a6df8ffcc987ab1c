import * as z from "zod";
import { decided } from "../../core/outcome";
import { sayDate } from "../../core/text";
import { some, verb } from "../../core/verb";
import { oldestUndelivered, UNDELIVERED, type Undelivered } from "./undelivered";
import template from "./undelivered.card.json";

/** A lead sees what could not be delivered: how many, of what kind, since when and why. Nobody's name. */
export const undelivered = verb({
  name: "delivery.letters",
  does: "See which updates could not be delivered.",
  who: { roles: ["lead"] },
  input: z.object({}),
  load: () => ({
    page: some<Undelivered>(UNDELIVERED.container, oldestUndelivered(100)),
  }),
  decide: (_input, { page }) =>
    decided(page.items.map(({ doc }) => ({ to: doc.notice.to, since: doc.since, reason: doc.reason }))),
  show(found, scope) {
    const { say } = scope;
    const lines = found.slice(0, 5).map(({ to, since, reason }) => ({
      line: say(`delivery.line.${to}`, { date: sayDate(scope, since), reason }),
    }));
    const intro = say(found.length === 0 ? "delivery.none" : "delivery.intro", { count: found.length });
    const retry = found.length === 0 ? [] : [{}];
    return {
      name: "letters",
      data: { letters: found },
      card: { template, data: { text: say.tree, intro, lines, retry } },
    };
  },
});
