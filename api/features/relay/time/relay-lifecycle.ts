import type { Lifecycle } from "../../../lifecycle/lifecycle";
import type { AnonymousCase } from "../case/anonymous-case";
import { RELAY_CLOCKS } from "../case/relay-clocks";
import { relayFallDue } from "./relay-fall-due";

/** An anonymous request as the sweep goes through it, and its clocks as a lead sets them. */
export const relayLifecycle: Lifecycle<AnonymousCase> = {
  kind: "anonymous-case",
  container: "cases",
  clocks: RELAY_CLOCKS,
  clocksText: "relay.clock.all",
  clockText: (clock) => `relay.clock.${clock}`,
  fallDue: (stored, _beside, when) => relayFallDue(stored, when),
};
