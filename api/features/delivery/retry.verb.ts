import * as z from "zod";
import type { OutboxDoc } from "../../core/notice";
import { decided } from "../../core/outcome";
import type { Write } from "../../core/store";
import { some, verb } from "../../core/verb";
import template from "./retry.card.json";
import { oldestUndelivered, UNDELIVERED, type Undelivered } from "./undelivered";

/** How many are put back at once: each is one delete and one create, and a commit takes a hundred writes with its marker. */
const AT_ONCE = 40;

/** A lead has what could not be delivered tried again, from the beginning. */
export const retry = verb({
  name: "delivery.retry",
  does: "Have the updates that could not be delivered tried again.",
  who: { roles: ["lead"] },
  input: z.object({}),
  load: () => ({
    page: some<Undelivered>(UNDELIVERED.container, oldestUndelivered(AT_ONCE)),
  }),
  decide(_input, { page }, { now }) {
    if (page.items.length === 0) return decided(0);
    const writes = page.items.flatMap(({ doc, etag }): Write[] => {
      const again: OutboxDoc = {
        id: `notice-${doc.id}`,
        pk: UNDELIVERED.pk,
        kind: "notice",
        notice: doc.notice,
        dueAt: now.toISOString(),
        tries: 0,
      };
      return [
        { op: "delete", id: doc.id, ifMatch: etag },
        { op: "create", doc: again },
      ];
    });
    return decided(page.items.length, { ...UNDELIVERED, writes, notices: [] });
  },
  asItIs: (_input, { page }) => page.items.length,
  writesTo: () => UNDELIVERED,
  show: (count, { say }) => ({
    name: "retried",
    data: { count },
    card: {
      template,
      data: { text: say.tree, sentence: say(count === 0 ? "delivery.none" : "delivery.retried", { count }) },
    },
  }),
});
