import type { TestProduct } from "../kit/product";
import { type Chat, chatOf } from "./chat";
import type { FakeConnector, Sent } from "./fake-connector";

export const TEAM = "19:team@thread.tacv2";

/** A channel in which people mention Ally, over a fake connector. */
export function channelOf(product: TestProduct, connector: FakeConnector, id = "19:volunteers@thread.tacv2") {
  const path = `/v3/conversations/${encodeURIComponent(id)}/activities`;
  const conversation = { id: `${id};messageid=17`, conversationType: "channel", tenantId: "tenant" };
  const at = (key: string): Chat =>
    chatOf(product, connector, key, { conversation, channelData: { team: { id: TEAM } } });
  const cardIn = ({ activity }: Sent) => activity.attachments?.[0]?.content as Record<string, unknown>;
  return {
    /** Somebody in the channel. */
    at,
    says: (key: string, text: string) => at(key).says(`<at>Ally</at> ${text}`),
    /** Threads Ally has begun here, oldest first. */
    posts: () => connector.sent.filter((sent) => sent.method === "POST" && sent.path === path).map(cardIn),
    /** What was written over a message for everybody. */
    updates: () =>
      connector.sent.filter((sent) => sent.method === "PUT" && sent.path.startsWith(`${path}/`)).map(cardIn),
    /** Answers in the thread somebody wrote in. */
    replies: () =>
      connector.sent
        .filter((sent) => sent.method === "POST" && sent.path.includes(encodeURIComponent(`${id};`)))
        .map(cardIn),
  };
}
export type Channel = ReturnType<typeof channelOf>;
