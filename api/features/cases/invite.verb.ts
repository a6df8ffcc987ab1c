import * as z from "zod";
import { decided, refuse } from "../../core/outcome";
import type { Profile } from "../../core/person";
import type { Scope } from "../../core/scope";
import { some } from "../../core/verb";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import type { AllyshipCase } from "./case";
import { changeCase } from "./change-case";
import { noted } from "./enter";
import { readsWords } from "./hand";
import { handVerb } from "./hand-verb";
import { canOffer, isAway } from "./part";
import { readWrite } from "./read";

const MOST_INVITED = 5;
const LOOKED_THROUGH = 500;
const SHORTLIST = 10;

const ids = z.preprocess(
  (given) => (typeof given === "string" ? given.split(",").filter((id) => id !== "") : given),
  z.array(z.string().min(1).max(100)).max(SHORTLIST),
);

/** Nobody has offered: a volunteer asks up to five allies to look. They offer or not, as anybody does (R18). */
export const invite = handVerb({
  name: "cases.invite",
  does: "Ask up to five allies to look at a request that nobody has offered for.",
  input: { allies: ids.default([]) },
  more: () => ({
    people: some<Profile>("people", {
      where: [
        { field: "kind", op: "=", value: "person" },
        { field: "roles", op: "has", value: "ally" },
      ],
      limit: LOOKED_THROUGH,
    }),
  }),
  decide({ allies }, stored, scope, { people }) {
    const found = stored.doc;
    if (found.hand !== "no-offer" && found.hand !== "rematch")
      return refuse("moved-on", "cases.refuse.hand", scope);
    const list = shortlist(
      found,
      people.items.map(({ doc }) => doc),
      scope,
    );
    if (allies.length === 0) {
      const writes = readsWords(found.hand) ? [readWrite(found, "volunteer", scope)] : [];
      const shown = list.map(({ pk, name, unit }) => ({
        value: pk,
        title: unit === null ? name : `${name}, ${unit}`,
      }));
      const helping = { found, done: false, allies: shown };
      return decided(helping, { container: "cases", pk: found.pk, writes, notices: [] });
    }
    const known = new Set(list.map(({ pk }) => pk));
    if (allies.length > MOST_INVITED || allies.some((id) => !known.has(id)))
      return refuse("input", "cases.refuse.invite", scope);
    const { hand: _hand, ...rest } = found;
    const next = { ...rest, invited: [...new Set([...found.invited, ...allies])] };
    const after = noted(found, next, { by: "volunteer", reason: "invite" }, scope);
    const { change } = changeCase(stored, after, { tell: allies, pace: "morning" }, scope);
    return decided({ found: after, done: true, allies: [] }, change);
  },
});

/** Trained allies who are there and could offer: those with the skill first, and otherwise in an order that favours nobody. */
function shortlist(found: AllyshipCase, people: readonly Profile[], { now, digest }: Scope): Profile[] {
  const asIfInvited = (pk: string) => ({ ...found, invited: [pk] });
  const could = people.filter((profile) => {
    const person = { ...profile, id: profile.pk };
    const free = !isAway(person) && trainedIn(person, ALLY_COURSE, now) !== undefined;
    return free && canOffer(asIfInvited(profile.pk), person) && !found.people.includes(profile.pk);
  });
  const able = ({ skills }: Profile) => (skills?.includes(found.ask) ? 0 : 1);
  return could
    .map((profile) => ({ profile, order: `${able(profile)}${digest(found.pk, profile.pk)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, SHORTLIST)
    .map(({ profile }) => profile);
}
