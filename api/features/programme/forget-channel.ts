import { reaction } from "../../core/reaction";
import { one } from "../../core/verb";
import { tellRoleOf } from "../people/tell-role";
import { CHANNEL, type VolunteersChannel } from "./volunteers-channel";

/** Ally was removed from a team, or a team or a channel was deleted. */
export interface LeftTeam {
  readonly to: "left-team";
  readonly teamId?: string;
  readonly channelId?: string;
}

/** If the volunteers' channel was there, nothing is posted there any more, and leads are told once. */
export const forgetChannel = reaction<LeftTeam>()({
  to: "left-team",
  does: "Forget the volunteers' channel when it is gone, and tell leads.",
  load: () => ({ channel: one<VolunteersChannel>(CHANNEL.container, CHANNEL.pk, CHANNEL.id) }),
  decide({ teamId, channelId }, { channel }) {
    if (channel === undefined) return { outcome: "none" };
    const { team, conversation } = JSON.parse(channel.doc.place) as Place;
    const wasThere = teamId === undefined ? conversation?.id === channelId : team === teamId;
    if (!wasThere) return { outcome: "elsewhere" };
    const { container, pk, id } = CHANNEL;
    const writes = [{ op: "delete", id, ifMatch: channel.etag } as const];
    // In the same commit: whoever forgets it tells, and nobody else does.
    const notices = [tellRoleOf("lead", "programme.channel")];
    return { outcome: "forgotten", changes: [{ container, pk, writes, notices }] };
  },
});

interface Place {
  readonly team?: string;
  readonly conversation?: { readonly id?: string };
}
