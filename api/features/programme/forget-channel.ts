import { reaction } from "../../core/reaction";
import { one } from "../../core/verb";
import { CHANNEL, type VolunteersChannel } from "./volunteers-channel";

/** Ally was removed from a team. */
export interface LeftTeam {
  readonly to: "left-team";
  readonly teamId: string;
}

/** If the volunteers' channel is in a team Ally was removed from, nothing is posted there any more. */
export const forgetChannel = reaction<LeftTeam>()({
  to: "left-team",
  does: "Forget the volunteers' channel when Ally was removed from its team.",
  load: () => ({ channel: one<VolunteersChannel>(CHANNEL.container, CHANNEL.pk, CHANNEL.id) }),
  decide({ teamId }, { channel }) {
    if (channel === undefined) return { outcome: "none" };
    const { team } = JSON.parse(channel.doc.place) as { team?: string };
    if (team !== teamId) return { outcome: "elsewhere" };
    const { container, pk, id } = CHANNEL;
    const writes = [{ op: "delete", id, ifMatch: channel.etag } as const];
    return { outcome: "forgotten", changes: [{ container, pk, writes, notices: [] }] };
  },
});
