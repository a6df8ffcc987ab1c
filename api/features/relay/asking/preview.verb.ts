import * as z from "zod";
import { mayType } from "../../../core/input/typed";
import { nameKey } from "../../../core/name-key";
import { decided, refuse } from "../../../core/outcome";
import type { Profile } from "../../../core/person";
import type { Query } from "../../../core/store";
import { some, verb } from "../../../core/verb";
import { MOST_HIDDEN } from "../../cases/asking/request";
import { someoneIn } from "../../cases/case/case";
import { namesIn } from "../../people/names-in";
import { peopleNamed } from "../../people/people-named";
import { peopleWhose } from "../../people/people-whose";
import { EMPLOYEES } from "../../people/who-may";
import { anonymousFields } from "./anonymous-request";
import template from "./preview.card.json";

/**
 * What each of the others will see, before anything is sent. Whom it must be kept from is looked up by name, people and
 * units alike; where several have the same name, all of them are kept out. Nothing is stored, and the code is made next.
 */
export const preview = verb({
  name: "relay.preview",
  does: "See what others will see of your anonymous request, before you send it.",
  who: EMPLOYEES,
  withoutName: true,
  onlyInTab: true,
  input: z.object({ ...anonymousFields, hide: mayType(500).default("") }),
  load: ({ hide }) => ({
    named: some<Profile>("people", peopleNamed(hide)),
    placed: some<Profile>("people", inUnits(hide)),
  }),
  decide(request, { named, placed }, scope) {
    const people = named.items.map(({ doc }) => doc);
    const units = new Set(placed.items.flatMap(({ doc }) => doc.unit ?? []));
    const known = new Set([...people.map((person) => person.nameKey), ...[...units].map(nameKey)]);
    const unknown = namesIn(request.hide).filter((name) => !known.has(nameKey(name)));
    if (unknown.length > 0 || people.length > MOST_HIDDEN) {
      const refusal = refuse("input", "relay.refuse.names", scope, "unknown-names");
      return { ...refusal, message: scope.say("relay.refuse.names.message", { names: unknown.join(", ") }) };
    }
    return decided({ request, people, units: [...units] });
  },
  show({ request, people, units }, { say }) {
    const { ask, words, language, kind, ping, hide } = request;
    const names = people.map(someoneIn).map(({ name, unit }) => (unit === null ? name : `${name} (${unit})`));
    const kept = [...names, ...units.map((unit) => say("relay.preview.unit", { unit }))];
    const facts = [
      say("relay.preview.before", { language: say(`relay.language.in_${language}`) }),
      say("relay.preview.after"),
      say(`relay.preview.kind.${kind}`),
      ...(kept.length > 0 ? [say("relay.preview.hidden", { names: kept.join(", ") })] : []),
      say(ping ? "relay.preview.ping" : "relay.preview.noPing"),
      say("relay.preview.code"),
    ].map((fact) => ({ fact }));
    const draft = { ask, words, language, kind, ping };
    const hideFrom = people.map(({ pk }) => pk);
    const send = { verb: "relay.send", ...draft, hideFrom, hideUnits: units.map(nameKey) };
    const change = { verb: "relay.ask", ...draft, hide };
    const title = say(`learning.ask.${ask}.title`);
    return {
      name: "relay-preview",
      data: { title, hideFrom, hideUnits: send.hideUnits, facts: facts.map(({ fact }) => fact) },
      card: { template, data: { text: say.tree, title, words, facts, send, change } },
    };
  },
});

/** People of the units somebody typed, among them the names of people; of more than twenty, those of the first twenty. */
function inUnits(typed: string): Query {
  return peopleWhose("unit", namesIn(typed).slice(0, MOST_HIDDEN).flatMap(spellings));
}

/** A unit as it may be written down: as typed, in small letters, with a capital. */
function spellings(name: string): string[] {
  const small = name.toLocaleLowerCase("en");
  return [name, small, small.charAt(0).toLocaleUpperCase("en") + small.slice(1)];
}
