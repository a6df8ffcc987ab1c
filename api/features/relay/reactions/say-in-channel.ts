import type { Calendar } from "../../../core/calendar";
import type { Later, Spoken } from "../../../core/messenger";
import type { ReactionPorts } from "../../../core/reaction";
import { channelGone } from "../../programme/channel-gone";
import { CHANNEL, type VolunteersChannel } from "../../programme/volunteers-channel";
import { channelCard } from "./channel-card";
import { POSTED_ID, type Posted } from "./posted";

/** How a case stands for the volunteers' channel. */
export type SaidInChannel =
  /** Somebody looks after it. `over`: nothing more will be said of it. */
  | { readonly is: "taken"; readonly over: boolean }
  /** It waits: said once, and written over when it is said again. `fresh`: it may be said where nothing was said yet. */
  | {
      readonly is: "waits";
      readonly caseId: string;
      /** YYYY-MM-DD */
      readonly receivedOn: string;
      readonly calendar: Calendar;
      /** The volunteers who are drawn a view of their own. */
      readonly people: readonly string[];
      readonly fresh: boolean;
    };

/** Teams draws at most so many people their own view of one message; the others press its button. */
const MOST_VIEWS = 60;

/**
 * One message a case in the volunteers' channel, remembered beside the case. What was posted is written over where it stands,
 * even when the channel is another by now. A message somebody deleted stays deleted.
 */
export async function sayInChannel(
  caseId: string,
  said: SaidInChannel,
  ports: ReactionPorts,
): Promise<Later | undefined> {
  const { store, messenger, say } = ports;
  const posted = await store.read<Posted>("cases", caseId, POSTED_ID);
  if (said.is === "taken") {
    if (posted === undefined) return undefined;
    const { place, activityId } = posted.doc;
    const later = laterOf(await messenger.update(place, activityId, channelCard(undefined, say)));
    if (later === undefined && said.over)
      await store.commit("cases", caseId, [{ op: "delete", id: POSTED_ID, ifMatch: posted.etag }]);
    return later;
  }
  if (posted !== undefined) {
    const { place, activityId } = posted.doc;
    return laterOf(await messenger.update(place, activityId, await waitingCard(said, ports)));
  }
  const channel = said.fresh
    ? await store.read<VolunteersChannel>(CHANNEL.container, CHANNEL.pk, CHANNEL.id)
    : undefined;
  if (channel === undefined) return undefined;
  const { place } = channel.doc;
  const sent = await messenger.post(place, await waitingCard(said, ports));
  if ("is" in sent && sent.is === "gone")
    await store.commit(CHANNEL.container, CHANNEL.pk, channelGone(channel, ports.clock.now()));
  if (!("what" in sent)) return laterOf(sent);
  // At least once: a machine that dies between the post and this line posts again. Nothing else stands between the two.
  const doc: Posted = { id: POSTED_ID, pk: caseId, kind: "posted", activityId: sent.what, place };
  await store.commit("cases", caseId, [{ op: "create", doc }]);
  return undefined;
}

async function waitingCard(
  { caseId, receivedOn, calendar, people }: Extract<SaidInChannel, { is: "waits" }>,
  { messenger, say }: ReactionPorts,
) {
  const userIds = await Promise.all(people.slice(0, MOST_VIEWS).map((each) => messenger.userIdOf(each)));
  return channelCard({ caseId, receivedOn, calendar, userIds }, say);
}

/** When to try again; undefined where there is nothing more to try: it is said, or the message or its channel is gone. */
function laterOf(spoken: Spoken<unknown>): Later | undefined {
  return "is" in spoken ? undefined : spoken;
}
