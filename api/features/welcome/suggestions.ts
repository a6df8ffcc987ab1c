import { askedFor, type Phrases } from "../../core/chat/phrases";
import { type Person, ROLES, type Role } from "../../core/person";
import { type AnyVerb, may } from "../../core/verb";
import type { Feature } from "../../registry/feature";

/** Something one may write: the phrase that says it best, and what it asks for. */
export interface Suggestion {
  readonly says: string;
  readonly phrase: string;
  readonly verb: AnyVerb;
}

/** What people can write to Ally, from what all features understand. */
export interface Suggestions {
  /** What this person can write as an ally, a volunteer, a lead …: verbs that are theirs by that role alone. */
  byRole(me: Person): readonly { readonly role: Role; readonly says: readonly string[] }[];
  /** Guesses, as buttons: those that are known and that this person may use, in their order. */
  among(phrases: readonly string[], me: Person): readonly Suggestion[];
}

/** Each phrase file has first the words that stand on a button. `others`: all features but this one, which is made of them. */
export function createSuggestions(others: readonly Feature[]): Suggestions {
  const composed = others.flatMap(({ verbs, compose }) => [...verbs, ...(compose?.(others) ?? [])]);
  const verbs = new Map(composed.map((each) => [each.name, each]));
  const known = others
    .flatMap(({ phrases }) => Object.entries<Phrases[string]>(phrases?.en ?? {}))
    .flatMap(([phrase, ways]): Suggestion[] => {
      const verb = verbs.get(askedFor(phrase).verb);
      const [says] = "exactly" in ways ? ways.exactly : ways;
      return verb === undefined || says === undefined ? [] : [{ says, phrase, verb }];
    });
  return {
    byRole: (me) =>
      ROLES.filter((role) => me.roles.includes(role))
        .map((role) => ({
          role,
          says: known
            .filter(({ verb, phrase }) => isOf(verb, role) && may(verb.who, me) && !phrase.includes("#"))
            .map(({ says }) => says),
        }))
        .filter(({ says }) => says.length > 0),
    among: (phrases, me) =>
      phrases.flatMap(
        (phrase) => known.find((each) => each.phrase === phrase && may(each.verb.who, me)) ?? [],
      ),
  };
}

function isOf({ who }: AnyVerb, role: Role): boolean {
  return who.roles !== "staff" && who.roles.includes(role);
}
