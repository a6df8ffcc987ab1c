import { type IncomingActivity, teamOf } from "./activity";

/**
 * Where to post anew in the channel somebody writes in, as JSON; undefined anywhere else. The channel and not the thread: what
 * waits is a matter of its own. With it the team, to know when Ally is removed from there. Nothing of who wrote.
 */
export function channelPlace(activity: IncomingActivity): string | undefined {
  const { channelId, serviceUrl, recipient: bot, conversation } = activity;
  if (conversation.conversationType !== "channel") return undefined;
  const { tenantId } = conversation;
  const id = conversation.id.split(";")[0];
  const channel = { id, conversationType: "channel", isGroup: true, tenantId };
  return JSON.stringify({ channelId, serviceUrl, bot, conversation: channel, team: teamOf(activity) });
}
