import { CAST } from "../../api/host/local/sample-company";
import { activitySchema } from "../../bot/activity";
import { personIdOf, type TestProduct } from "../kit/product";
import type { FakeConnector } from "./fake-connector";

let count = 0;

/** Somebody's one-to-one chat with Ally over a fake connector; or, with what is `shared`, their place among others. */
export function chatOf(product: TestProduct, connector: FakeConnector, key: string, shared: object = {}) {
  const base = () => ({
    channelId: "msteams",
    serviceUrl: connector.serviceUrl,
    from: {
      id: `29:${key}`,
      aadObjectId: personIdOf(key),
      name: CAST.find((member) => member.key === key)?.name,
    },
    recipient: { id: "28:ally", name: "Ally" },
    conversation: { id: `chat-${key}`, conversationType: "personal", tenantId: "tenant" },
    ...shared,
  });
  const send = async (activity: object) => {
    count += 1;
    const whole = activitySchema.parse({ id: `activity-${count}`, ...base(), ...activity });
    return (await product.teams()).receive(whole, "");
  };
  const mine = () => connector.sent.filter(({ path }) => path.includes(`/chat-${key}/`));
  return {
    send,
    base,
    /** The cards Ally has sent here, oldest first. */
    cards: () => mine().flatMap(({ activity }) => activity.attachments?.map(({ content }) => content) ?? []),
    messages: mine,
    install: () => send({ type: "conversationUpdate", membersAdded: [{ id: "28:ally" }] }),
    says: (text: string) => send({ type: "message", text }),
    /** Presses a button; the answer's `value` is a card to draw in place or a sentence. */
    async presses(data: object, id?: string) {
      const action = { type: "Action.Execute", verb: (data as { verb?: string }).verb, data };
      const { status, body } = await send({
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action },
        ...(id !== undefined && { id }),
      });
      const { type, value } = body as { type: string; value: unknown };
      return { status, type, value, text: JSON.stringify(value) };
    },
    searches: (queryOptions: unknown = { skip: 0, count: 25 }) =>
      send({
        type: "invoke",
        name: "composeExtension/query",
        value: { commandId: "openRequests", parameters: [], queryOptions },
      }),
  };
}
export type Chat = ReturnType<typeof chatOf>;
