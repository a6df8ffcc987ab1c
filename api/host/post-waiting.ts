import { channelCard } from "../../bot/channel-card";
import { DeliveryFailed } from "../../bot/delivery-failed";
import type { TeamsClient } from "../../bot/teams-client";
import type { Card } from "../core/show-card";
import type { Store, Stored } from "../core/store";
import type { Say } from "../core/text";
import { CHANNEL, type VolunteersChannel } from "../features/programme/volunteers-channel";
import { POSTED_ID, type Posted } from "../features/relay/reactions/posted";
import type { Later } from "./outbox/deliver";
import type { Contacts } from "./telling/contacts";
import { teamsUserId } from "./telling/teams-user-id";

interface PostOptions {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly teams: () => Promise<TeamsClient>;
  readonly say: Say;
  /** Whether to try again when the channel could not be reached. */
  readonly keepTrying: boolean;
}

/** A request that waits, and the volunteers who are drawn a view of their own. */
export interface WaitingCase {
  readonly caseId: string;
  /** YYYY-MM-DD */
  readonly receivedOn: string;
  readonly people: readonly string[];
}

/** How a case stands for the volunteers' channel. */
export interface Poster {
  /** It waits: said once, and written over when it is said again. `fresh`: it may be said where nothing was said yet. */
  waits(waiting: WaitingCase, fresh: boolean): Promise<Later | undefined>;
  /** Somebody looks after it. `over`: nothing more will be said of it. */
  isTaken(caseId: string, over: boolean): Promise<Later | undefined>;
}

/** Teams draws at most so many people their own view of one message; the others press its button. */
const MOST_VIEWS = 60;

/**
 * One message a case in the volunteers' channel, remembered beside the case. What was posted is written over where it stands,
 * even when the channel is another by now. A message somebody deleted stays deleted.
 */
export function createPostWaiting({ store, contacts, teams, say, keepTrying }: PostOptions): Poster {
  const postedOf = (caseId: string) => store.read<Posted>("cases", caseId, POSTED_ID);

  /** What came of it; undefined where there is nothing more to try: the message, the channel or its window is gone. */
  const attempt = async <T>(
    work: (client: TeamsClient) => Promise<T>,
  ): Promise<{ is: T } | Later | undefined> => {
    const client = await teams();
    try {
      return { is: await work(client) };
    } catch (error) {
      const { kind, reason, retryAfterMs } = DeliveryFailed.from(error);
      if (kind === "gone" || !keepTrying) return undefined;
      return retryAfterMs === undefined ? { reason } : { reason, retryAfterMs };
    }
  };

  const waitingCard = async ({ caseId, receivedOn, people }: WaitingCase) => {
    const ids = people.slice(0, MOST_VIEWS).map((personId) => teamsUserId(contacts, personId));
    return channelCard({ caseId, receivedOn, userIds: await Promise.all(ids) }, say);
  };

  const writeOver = async ({ doc }: Stored<Posted>, card: Card) => {
    const done = await attempt((client) => client.update(doc.place, doc.activityId, card));
    return done !== undefined && "reason" in done ? done : undefined;
  };

  return {
    async waits(waiting, fresh) {
      const posted = await postedOf(waiting.caseId);
      if (posted !== undefined) return writeOver(posted, await waitingCard(waiting));
      const channel = fresh
        ? await store.read<VolunteersChannel>(CHANNEL.container, CHANNEL.pk, CHANNEL.id)
        : undefined;
      if (channel === undefined) return undefined;
      const { place } = channel.doc;
      const card = await waitingCard(waiting);
      const sent = await attempt((client) => client.post(place, card));
      if (sent === undefined || "reason" in sent) return sent;
      // At least once: a machine that dies between the post and this line posts again. Nothing else stands between the two.
      const doc: Posted = { id: POSTED_ID, pk: waiting.caseId, kind: "posted", activityId: sent.is, place };
      await store.commit("cases", waiting.caseId, [{ op: "create", doc }]);
      return undefined;
    },

    async isTaken(caseId, over) {
      const posted = await postedOf(caseId);
      if (posted === undefined) return undefined;
      const later = await writeOver(posted, channelCard(undefined, say));
      if (later === undefined && over)
        await store.commit("cases", caseId, [{ op: "delete", id: POSTED_ID, ifMatch: posted.etag }]);
      return later;
    },
  };
}
