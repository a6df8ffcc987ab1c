import { addDays, dateOf } from "../clock";
import type { Change } from "../outcome";
import type { Scope } from "../scope";
import type { Doc } from "../store";

/** How long a repeat of the same action is recognised. */
const REPEAT_DAYS = 2;

/** A marker that an action was carried out. Read by the dispatcher alone, gone after two days. */
export interface Done extends Doc {
  readonly kind: "done";
  /**
   * A digest of what was asked for, salted by the action's key, which is kept nowhere: the same key with other words can be told
   * from a repeat, and nobody who reads the store can try words out on it. Of an action without a name there is none: two of them
   * differ in nothing.
   */
  readonly asked?: string;
}

/** What of a marker is known before anything is written. */
export type Marker = Pick<Done, "id" | "asked">;

/** The marker of somebody's action with this key and input; undefined without a key: a repeat cannot be told from a second one. */
export function markerOf(key: string | undefined, input: unknown, scope: Scope): Marker | undefined {
  const marker = namelessMarkerOf(key, scope);
  return marker && { ...marker, asked: scope.newId(`asked ${JSON.stringify(input)}`) };
}

/** The marker of an action without a name. */
export function namelessMarkerOf(key: string | undefined, { newId }: Scope): Marker | undefined {
  return key === undefined ? undefined : { id: `done-${newId("done")}` };
}

/** The document that marks that a change was made, in the change's own partition. */
export function done(marker: Marker, { pk, releaseAt }: Change, now: Date): Done {
  return { ...marker, pk, kind: "done", expiresAt: endOf(releaseAt, now) };
}

/** Of an anonymous case the end of a day, which says nothing of the hour. In UTC: nobody reads it, and every such end looks alike. */
function endOf(releaseAt: string | undefined, now: Date): string {
  if (releaseAt === undefined) return addDays(now, REPEAT_DAYS).toISOString();
  return `${dateOf(addDays(now, REPEAT_DAYS + 1))}T00:00:00.000Z`;
}
