import { todayOf } from "../core/calendar";
import type { Scope } from "../core/scope";
import type { Doc, Query, Write } from "../core/store";

/**
 * Somebody opened something on a day: put on record for whoever has a right to know. Beside what was opened, in its partition,
 * one document a person, part and day, however often.
 */
export interface Access<Kind extends string, As extends string, By> extends Doc {
  readonly kind: Kind;
  readonly by: By;
  readonly as: As;
  /** YYYY-MM-DD, the programme's date: the same day for everybody. */
  readonly on: string;
}

/** Puts an opening on record. `once`: what it is on record once for, such as a person and a day. */
export function accessWrite<A extends Access<string, string, object>>(
  entry: Omit<A, "id">,
  once: string,
): Write {
  return { op: "upsert", doc: { ...entry, id: `read-${once}` } as unknown as A };
}

/** Who opened what lies in this partition, the newest first. */
export function accessLogIn(kind: string, pk: string, limit: number): Query {
  return {
    pk,
    where: [{ field: "kind", op: "=", value: kind }],
    orderBy: { field: "on", direction: "desc" },
    limit,
  };
}

/** Whether it is on record that this person has opened it today. */
export function hasOpenedToday(
  log: readonly { readonly by: { readonly id: string }; readonly on: string }[],
  scope: Pick<Scope, "me" | "now" | "settings">,
): boolean {
  return log.some(({ by, on }) => by.id === scope.me.id && on === todayOf(scope));
}
