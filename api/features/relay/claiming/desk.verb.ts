import * as z from "zod";
import { decided } from "../../../core/outcome";
import { some, verb } from "../../../core/verb";
import { VOLUNTEERS } from "../../people/who-may";
import { sayAbout } from "../card/say-about";
import type { AnonymousCase } from "../case/anonymous-case";
import { mayClaim } from "../case/may-claim";
import { relayCasesOf, WAITING } from "../case/relay-cases-of";
import { viewedState } from "../case/viewed-state";
import template from "./desk.card.json";

const AT_ONCE = 5;

/** R10, R116: what waits for a volunteer: kind, language and age of each, in no order, and what they have taken on already. */
export const desk = verb({
  name: "relay.desk",
  does: "See which anonymous requests wait for a volunteer.",
  who: VOLUNTEERS,
  input: z.object({}),
  load: (_input, { me }) => ({
    page: some<AnonymousCase>("cases", WAITING),
    mine: some<AnonymousCase>("cases", relayCasesOf(me.id)),
  }),
  decide(_input, { page, mine }, { me, now }) {
    const waiting = page.items.map(({ doc }) => doc).filter((doc) => mayClaim(doc, me, now));
    const taken = mine.items.map(({ doc }) => doc).filter(({ volunteer }) => volunteer?.id === me.id);
    // Whom a lead has asked sees that one first.
    const first = (doc: AnonymousCase) => Number(doc.assigned !== me.id);
    return decided({ waiting: [...waiting].sort((a, b) => first(a) - first(b)), taken });
  },
  show({ waiting, taken }, scope) {
    const { say } = scope;
    const line = (found: AnonymousCase) => ({
      caseId: found.pk,
      title: say(`learning.ask.${found.ask}.title`),
      about: sayAbout("waiting", found, scope),
      asked: found.assigned === scope.me.id ? say("relay.desk.asked") : "",
      standing: say(`relay.standing.volunteer.${viewedState(found, scope.now)}`),
    });
    const count = waiting.length;
    const intro = say(count === 0 ? "relay.desk.empty" : "relay.desk.intro", { count });
    const data = { waiting: waiting.map(line), taken: taken.map(line) };
    const shown = { ...data, waiting: data.waiting.slice(0, AT_ONCE) };
    return { name: "relay-desk", data, card: { template, data: { text: say.tree, intro, ...shown } } };
  },
});
