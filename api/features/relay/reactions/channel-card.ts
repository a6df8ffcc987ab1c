import type { Calendar } from "../../../core/calendar";
import type { Card } from "../../../core/show-card";
import { type Say, sayDate } from "../../../core/text";

/** An anonymous request that waits for a volunteer. */
export interface Waiting {
  readonly caseId: string;
  /** YYYY-MM-DD */
  readonly receivedOn: string;
  readonly calendar: Calendar;
  /** Who sees their own view of it without pressing anything, as Teams calls people; at most 60. */
  readonly userIds: readonly string[];
}

/**
 * The one message everybody in the volunteers' channel reads: that a request waits, and since which day; or that somebody looks
 * after it. Kind and language are on no shared card: each volunteer asks for their own view of it (`refresh`), and is answered
 * alone.
 */
export function channelCard(waiting: Waiting | undefined, say: Say): Card {
  const line = (text: string) => ({ type: "TextBlock", text, wrap: true });
  const card = { type: "AdaptiveCard", version: "1.5" } as const;
  if (waiting === undefined) {
    const taken = say("relay.channel.taken");
    return { ...card, fallbackText: taken, body: [line(taken)] };
  }
  const { caseId, receivedOn, calendar, userIds } = waiting;
  const verb = "relay.waiting";
  const look = { type: "Action.Execute", title: say("relay.channel.look"), verb, data: { verb, caseId } };
  const waits = say("relay.channel.waits");
  const since = say("relay.channel.since", { date: sayDate({ say, settings: { calendar } }, receivedOn) });
  return {
    ...card,
    fallbackText: waits,
    refresh: { action: look, userIds },
    body: [{ ...line(waits), weight: "Bolder" }, line(since)],
    actions: [look],
  };
}
