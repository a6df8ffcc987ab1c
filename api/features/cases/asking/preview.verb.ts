import * as z from "zod";
import { mayType } from "../../../core/input/typed";
import { nameKey } from "../../../core/name-key";
import { decided, refuse } from "../../../core/outcome";
import type { Profile } from "../../../core/person";
import { sayDate } from "../../../core/text";
import { some, verb } from "../../../core/verb";
import { namesIn } from "../../people/names-in";
import { peopleNamed } from "../../people/people-named";
import { EMPLOYEES } from "../../people/who-may";
import { someoneIn } from "../case/case";
import template from "./preview.card.json";
import { MOST_HIDDEN, requestFields } from "./request";

/**
 * Exactly what others will see, before anything is sent. People who must not see it are looked up by name; where several
 * have the same name, all of them are kept out. Nothing is stored.
 */
export const preview = verb({
  name: "cases.preview",
  does: "See your request as others will see it, before you send it.",
  who: EMPLOYEES,
  input: z.object({ ...requestFields, hide: mayType(500).default("") }),
  load: ({ hide }) => ({
    named: some<Profile>("people", peopleNamed(hide)),
  }),
  decide(request, { named }, scope) {
    const people = named.items.map(({ doc }) => doc).filter(({ pk }) => pk !== scope.me.id);
    const found = new Set(people.map((person) => person.nameKey));
    const unknown = namesIn(request.hide).filter((name) => !found.has(nameKey(name)));
    if (unknown.length > 0 || people.length > MOST_HIDDEN) {
      const refusal = refuse("input", "cases.refuse.names", scope, "unknown-names");
      return { ...refusal, message: scope.say("cases.refuse.names.message", { names: unknown.join(", ") }) };
    }
    return decided({ request, people });
  },
  show({ request, people }, { say, now, me }) {
    const { ask, need, kind, audience, managersToo, tellAtOnce, hide } = request;
    const kept = people.map(someoneIn).map(({ name, unit }) => (unit === null ? name : `${name} (${unit})`));
    const managed = me.managers.length > 0;
    const facts = [
      say("learning.asks.notFor", { notFor: say(`learning.ask.${ask}.notFor`) }),
      say(`cases.preview.audience.${audience}`),
      ...(managed ? [say(managersToo ? "cases.preview.line" : "cases.preview.noLine")] : []),
      ...(kept.length > 0 ? [say("cases.preview.hidden", { names: kept.join(", ") })] : []),
      say(tellAtOnce ? "cases.preview.atOnce" : "cases.preview.morning"),
    ].map((fact) => ({ fact }));
    const hideFrom = people.map(({ pk }) => pk);
    const shown = {
      title: say(`learning.ask.${ask}.title`),
      need,
      about: say(`cases.board.about.${kind}`, { date: sayDate(say, now.toISOString()) }),
    };
    const send = { verb: "cases.open", ask, need, kind, audience, managersToo, tellAtOnce, hideFrom };
    const change = {
      verb: "cases.ask",
      check: "none",
      ask,
      need,
      kind,
      audience,
      managersToo,
      tellAtOnce,
      hide,
    };
    return {
      name: "preview",
      data: { shown, hideFrom, facts: facts.map(({ fact }) => fact) },
      card: { template, data: { text: say.tree, ...shown, facts, send, change } },
    };
  },
});
