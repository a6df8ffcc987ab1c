import { peopleWith } from "../../core/people-with";
import type { Profile, Role } from "../../core/person";
import type { Query } from "../../core/store";
import { visible } from "../../core/verb";

/** So many are read at a time, and ten times as many at most. */
const ROUND = 100;

/** `suits`: who may be meant at all, pure. `want`: how many at most, a hundred unless told. `first`: who is looked for before anybody. */
interface Wanted {
  suits(person: Profile): boolean;
  readonly want?: number;
  readonly first?: Query;
}

/**
 * Those with a role who suit, read from a place in the directory that follows from `turn`, and from its beginning when its end is
 * reached. However many there are, nobody comes first by their id: another turn begins elsewhere. Whoever was looked for first may
 * be in it twice.
 *
 * @param turn hexadecimal, such as a case's id or a digest.
 */
export function inTurn(role: Role, turn: string, { suits, want = ROUND, first }: Wanted) {
  const place = turn.slice(0, 8);
  const [onwards, around] = [directory(role, ">=", place), directory(role, "<", place)];
  const asked = { sees: suits, want };
  if (first === undefined) return visible<Profile>("people", onwards, { ...asked, andThen: [around] });
  return visible<Profile>("people", first, { ...asked, andThen: [onwards, around] });
}

function directory(role: Role, op: ">=" | "<", value: string): Query {
  const { where = [], ...query } = peopleWith(role, ROUND);
  const orderBy = { field: "pk", direction: "asc" } as const;
  return { ...query, where: [...where, { field: "pk", op, value }], orderBy };
}
