import type { OutboxDoc } from "../../core/notice";
import type { Stored, Write } from "../../core/store";
import { tellRoleOf } from "../people/tell-role";
import { CHANNEL, type VolunteersChannel } from "./volunteers-channel";

/** What is written when the volunteers' channel turns out to be gone: it is forgotten and, in the same commit, leads are told once. */
export function channelGone(channel: Stored<VolunteersChannel>, now: Date): Write[] {
  const doc: OutboxDoc = {
    id: "notice-channel-gone",
    pk: CHANNEL.pk,
    kind: "notice",
    notice: tellRoleOf("lead", "programme.channel"),
    dueAt: now.toISOString(),
    tries: 0,
  };
  return [
    { op: "delete", id: CHANNEL.id, ifMatch: channel.etag },
    { op: "upsert", doc },
  ];
}
