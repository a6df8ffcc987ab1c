import * as z from "zod";
import { after } from "../../../core/input/after";
import { sayList } from "../../../core/lists/say-list";
import { decided } from "../../../core/outcome";
import { verb, visible } from "../../../core/verb";
import { VOLUNTEERS } from "../../people/who-may";
import { sayAbout } from "../card/say-about";
import type { AnonymousCase } from "../case/anonymous-case";
import { mayClaim } from "../case/may-claim";
import { askedToTake, lookedAfterBy, WAITING } from "../case/relay-cases-of";
import { viewedState } from "../case/viewed-state";
import template from "./desk.card.json";

const AT_ONCE = 5;
const TOLD = 25;

/** R10, R116: what waits for a volunteer: kind, language and age of each, in no order, and what they have taken on already. */
export const desk = verb({
  name: "relay.desk",
  does: "See which anonymous requests wait for a volunteer.",
  who: VOLUNTEERS,
  input: z.object({ after }),
  load({ after: from }, { me, now }) {
    const sees = (doc: AnonymousCase) => mayClaim(doc, me, now);
    return {
      page: visible<AnonymousCase>("cases", WAITING, {
        sees,
        want: TOLD,
        drawn: [AT_ONCE - 1, AT_ONCE],
        ...(from !== undefined && { after: from }),
      }),
      // Whom a lead has asked sees that one first, wherever it stands among the others.
      asked: visible<AnonymousCase>("cases", askedToTake(me.id), { sees, want: from === undefined ? 1 : 0 }),
      mine: lookedAfterBy(me.id),
    };
  },
  decide({ after: from }, { page, asked, mine }) {
    const [first] = asked.items;
    const rest = page.items.filter(({ doc }) => doc.pk !== first?.doc.pk);
    const items = first === undefined ? rest : [first, ...rest];
    // The one at the head takes a place on the card, unless it stands among the first anyway.
    const among = page.items.slice(0, AT_ONCE).some(({ doc }) => doc.pk === first?.doc.pk);
    const more = page.more[first === undefined || among ? AT_ONCE : AT_ONCE - 1];
    return decided({ page: { ...page, items }, more, from, taken: mine.items.map(({ doc }) => doc) });
  },
  show({ page, more, from, taken }, scope) {
    const { say } = scope;
    const line = (found: AnonymousCase) => ({
      caseId: found.pk,
      title: say(`learning.ask.${found.ask}.title`),
      about: sayAbout("waiting", found, scope),
      asked: found.assigned === scope.me.id ? say("relay.desk.asked") : "",
      standing: say(`relay.standing.volunteer.${viewedState(found, scope.now)}`),
    });
    const waiting = page.items.map(({ doc }) => line(doc));
    const told = { waiting, taken: taken.map(line), ...(page.next !== undefined && { next: page.next }) };
    const data = {
      text: say.tree,
      intro: sayList("relay.desk", page, from, say),
      waiting: waiting.slice(0, AT_ONCE),
      taken: told.taken,
      more: more ?? "",
      start: from !== undefined,
    };
    return { name: "relay-desk", data: told, card: { template, data } };
  },
});
