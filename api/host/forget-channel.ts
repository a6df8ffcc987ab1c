import type { Store } from "../core/store";
import { CHANNEL, type VolunteersChannel } from "../features/programme/volunteers-channel";

/** Ally was removed from a team: if the volunteers' channel is in it, nothing is posted there any more. */
export async function forgetChannel(store: Store, teamId: string): Promise<void> {
  const { container, pk, id } = CHANNEL;
  const stored = await store.read<VolunteersChannel>(container, pk, id);
  if (stored === undefined) return;
  const { team } = JSON.parse(stored.doc.place) as { team?: string };
  if (team === teamId) await store.commit(container, pk, [{ op: "delete", id, ifMatch: stored.etag }]);
}
