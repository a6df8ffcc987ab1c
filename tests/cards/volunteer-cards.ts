import { DEFAULT_CALENDAR } from "../../api/core/calendar";
import type { Answer } from "../../api/core/dispatch";
import { speaker } from "../../api/core/text";
import { channelCard } from "../../api/features/relay/reactions/channel-card";
import { registry } from "../../api/host/registry";
import { personIdOf, type TestProduct } from "../kit/product";
import { relayWalkIn } from "../kit/relay-walk";
import { signedInAs } from "../kit/signed-in-as";

const { library } = registry;

/** The cards by which volunteers hear of anonymous requests, each as it is drawn for whoever sees it. */
export async function volunteerCards(
  product: TestProduct,
  typed: string,
  keep: (what: string, answer: Promise<Answer>) => Promise<void>,
): Promise<[string, object][]> {
  const walk = relayWalkIn(product);
  await keep("relay.door", product.as("amara", "relay.door"));
  await keep("programme.channel, none", product.as("farid", "programme.channel"));
  const conversation = { id: "19:volunteers@thread.tacv2", conversationType: "channel" };
  const place = JSON.stringify({ serviceUrl: "http://127.0.0.1:9", conversation });
  await keep("programme.channel, set", product.as("farid", "programme.channel", { place }));
  await product.does("farid", "programme.channel", { off: true });
  const caseId = await walk.sent({ request: { words: typed, language: "fr" } });
  const inChat = (key: string, verb: string, input: object) =>
    product.dispatch({ verb, input, identity: signedInAs(key), from: "chat" });
  const waiting = (what: string, key: string) =>
    keep(`relay.waiting, ${what}`, inChat(key, "relay.waiting", { caseId }));
  await waiting("pool", "chloe");
  await keep("relay.claim", inChat("chloe", "relay.claim", { caseId }));
  await keep("relay.waiting, claimed, in the tab", product.as("chloe", "relay.waiting", { caseId }));
  await waiting("claimed", "chloe");
  await keep("relay.conflict", product.as("chloe", "relay.conflict", { caseId }));
  await waiting("gone", "chloe");
  await product.does("daniel", "relay.claim", { caseId });
  await walk.by("amara", "relay.withdraw");
  await waiting("over", "daniel");

  const say = speaker(library, undefined);
  const userIds = ["29:chloe", `8:orgid:${personIdOf("daniel")}`];
  return [
    [
      "in the channel, waiting",
      channelCard({ caseId, receivedOn: "2026-11-02", calendar: DEFAULT_CALENDAR, userIds }, say),
    ],
    ["in the channel, looked after", channelCard(undefined, say)],
  ];
}
