import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "../../core/clock";

/** Which chats an update was sent to a moment ago: in this process's memory, under a key that is never written. */
export interface JustSent {
  /** Whether something was sent there within the last half hour. */
  has(address: string): boolean;
  note(address: string): void;
  forget(address: string): void;
}

/** A release and the tries that follow it at once; the next release is hours away. */
const MOMENT_MS = 1_800_000;
const MOST = 10_000;

/** Remembers updates by the chat they went to, so that several things that happened at once ring once. */
export function createJustSent(clock: Clock): JustSent {
  const key = randomBytes(32);
  const sent = new Map<string, number>();
  const markOf = (address: string) => {
    const { conversation } = JSON.parse(address) as { conversation?: { id?: string } };
    return createHmac("sha256", key)
      .update(conversation?.id ?? address)
      .digest("base64url");
  };
  const isRecent = (at: number | undefined) =>
    at !== undefined && Math.abs(clock.now().getTime() - at) < MOMENT_MS;
  return {
    has: (address) => isRecent(sent.get(markOf(address))),
    note(address) {
      if (sent.size >= MOST) for (const [mark, at] of sent) if (!isRecent(at)) sent.delete(mark);
      if (sent.size >= MOST) sent.clear();
      sent.set(markOf(address), clock.now().getTime());
    },
    forget: (address) => void sent.delete(markOf(address)),
  };
}
