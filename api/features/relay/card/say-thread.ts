import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { AnonymousCase } from "../case/anonymous-case";
import type { RelayMessage, Writer } from "../case/relay-message";
import type { Quote } from "./relay-card";

/** Messages as one of them reads them: who wrote, by the names they have here, and on what day it was let out. */
export function sayThread(
  messages: readonly RelayMessage[],
  reader: Writer,
  found: AnonymousCase,
  scope: Pick<Scope, "say" | "now" | "settings">,
): Quote[] {
  const { say, now } = scope;
  const nameOf = (writer: Writer, number: number): string => {
    if (writer === reader) return say("relay.thread.you");
    if (writer === "caller") return found.name ?? found.pseudonym ?? "";
    if (writer === "volunteer") return say("relay.thread.volunteer");
    // What a former ally wrote does not stand under the name of the one who came after.
    const ofNow = number > (found.pairFrom ?? 0) ? found.ally?.name : undefined;
    return ofNow ?? say("relay.thread.ally");
  };
  return messages.map(({ by, to, words, releasedAt, number }) => {
    const waits = releasedAt > now.toISOString();
    const date = sayDate(scope, releasedAt);
    // Only the caller writes to more than one; what is to the reader needs no saying.
    const whom = by === reader && reader === "caller" ? "To" : "";
    const key = `relay.thread.${waits ? "waits" : "line"}${whom}`;
    const label = say(key, { from: nameOf(by, number), to: nameOf(to, number), date });
    return { label, text: words };
  });
}
