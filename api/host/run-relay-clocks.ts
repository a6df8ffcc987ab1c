import { commitChange } from "../core/commit-change";
import type { AnonymousCase } from "../features/relay/case/anonymous-case";
import { relayFallDue } from "../features/relay/time/relay-fall-due";
import { type ClockPorts, sweepDue } from "./sweep-due";

/** Carries out what has fallen due on anonymous cases. Each says itself when that is, and is guarded by its etag. */
export async function runRelayClocks(ports: ClockPorts): Promise<void> {
  await sweepDue<AnonymousCase>(ports, "anonymous-case", async (stored, when) => {
    const change = relayFallDue(stored, when);
    return change !== undefined && (await commitChange(ports, change, when.now)).ok;
  });
}
