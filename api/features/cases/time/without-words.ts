import type { Doc, Stored, Write } from "../../../core/store";
import type { When } from "../../../lifecycle/when";
import { forgottenFrom, seasonOf } from "../../points/season";
import type { AllyshipCase } from "../case/case";
import type { Effect } from "./effect";

/** Documents taken away at a time; a batch holds a hundred writes. */
const AT_ONCE = 80;

/**
 * privacy.md, Rights: ninety days after closing the words go, everybody's; what is left says who, when and how it ended,
 * for a verdict that may still change. When its season is settled that goes too, and the case with it.
 */
export function withoutWords(found: AllyshipCase, beside: readonly Stored<Doc>[], when: When): Effect {
  const own = beside.filter(({ doc }) => doc.id !== found.id && doc.kind !== "notice" && doc.kind !== "done");
  const writes = own.slice(0, AT_ONCE).map(({ doc }): Write => ({ op: "delete", id: doc.id }));
  const effects = { tell: "housekeeping", writes } as const;
  // More than a batch holds: the case stays due, and the next look takes the rest.
  if (own.length > AT_ONCE) return [found, effects];
  if (found.withoutWords === true) return [found, { ...effects, remove: true }];
  const { agreement: _agreement, adviser: _adviser, dueAt: _dueAt, ...rest } = found;
  const someone = <S extends { name: string }>(person: S): S => ({ ...person, name: "" });
  const empty: AllyshipCase = {
    ...rest,
    need: "",
    offers: [],
    caller: someone(found.caller),
    ...(found.ally !== undefined && { ally: someone(found.ally) }),
    withoutWords: true,
    dueAt: forgottenFrom(seasonOf(found.closedAt ?? when.now, when.settings.calendar)).toISOString(),
  };
  return [empty, effects];
}
