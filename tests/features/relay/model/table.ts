import type { RelayState } from "../../../../api/features/relay/case/relay-state";
import { legalSteps } from "../../../kit/walk-engine/legal-steps";
import type { Span } from "./days";

/**
 * states.md, "Anonymous case (differences)", as it is written there, with "SAFETY_EXIT and WITHDRAWN as above". A volunteer
 * who steps aside or falls silent leads back to RECEIVED at any time; the next one takes it up where it stood. What stays in
 * its state is in it too: a reminder, a flag, a first word of giving one's name. Written down from the page, not from the code.
 */
const TABLE = `
draft         caller    received

received      caller    withdrawn
received      volunteer triage brief-review dormant guided brokering
received      lead      received
received      clock     received

triage        caller    withdrawn
triage        volunteer triage received brief-review
triage        clock     triage received withdrawn

brief-review  caller    triage guided brokering withdrawn
brief-review  volunteer brief-review received
brief-review  clock     dormant

dormant       caller    triage guided brokering withdrawn
dormant       volunteer dormant received
dormant       clock     dormant withdrawn

guided        caller    closing withdrawn safety-exit
guided        volunteer guided received
guided        clock     guided received undetermined

brokering     caller    withdrawn
brokering     volunteer brokering received
brokering     ally      brokering relay-active
brokering     clock     brokering received guided

relay-active  caller    relay-active named-active closing withdrawn safety-exit
relay-active  volunteer relay-active
relay-active  ally      relay-active brokering guided received
relay-active  clock     relay-active brokering guided received undetermined

named-active  caller    closing withdrawn safety-exit
named-active  volunteer named-active
named-active  ally      named-active brokering guided received
named-active  clock     named-active brokering guided received undetermined

closing       caller    cooling undetermined withdrawn safety-exit
closing       volunteer closing
closing       ally      closing
closing       clock     closing undetermined

cooling       caller    undetermined withdrawn
cooling       volunteer cooling
cooling       ally      cooling
cooling       clock     worked did-not-work undetermined
`;

/** Whether the table has this transition by this part's doing. */
export const isInTable = legalSteps(TABLE);

export const OVER: readonly RelayState[] = [
  "worked",
  "did-not-work",
  "undetermined",
  "withdrawn",
  "safety-exit",
];
/** In each of these somebody of the volunteers looks after it. */
export const LOOKED_AFTER: readonly RelayState[] = [
  "triage",
  "brief-review",
  "dormant",
  "guided",
  "brokering",
];
export const PAIRED: readonly RelayState[] = ["relay-active", "named-active"];

/** Whose move it may be in each state. */
export const MOVES: Readonly<Partial<Record<RelayState, readonly string[]>>> = {
  received: ["pool"],
  triage: ["volunteer", "caller"],
  "brief-review": ["caller"],
  dormant: ["caller"],
  guided: ["volunteer", "caller"],
  brokering: ["volunteer", "ally"],
  "relay-active": ["ally", "caller"],
  "named-active": ["ally", "caller"],
  closing: ["caller"],
  cooling: ["clock"],
};

/** Two reminders of a volunteer's or an ally's silence, and then it is passed on. Where states.md has no clock, the product's. */
const STAFF = [{ bd: 3 }, { bd: 5 }];
const CALLER = [{ d: 14 }, { d: 30 }];

/** When something happens by itself, by where a case stands and whose move it is, counted from when it became theirs. */
export const CLOCKS: Readonly<Record<string, readonly Span[]>> = {
  "received/pool": [{ bd: 2 }, { bd: 4 }, { bd: 5 }, { bd: 10 }],
  "triage/volunteer": STAFF,
  "triage/caller": [{ d: 14 }, { d: 30 }, { d: 90 }],
  "brief-review/caller": [{ d: 14 }],
  "dormant/caller": [{ d: 16 }, { d: 76 }],
  "guided/volunteer": STAFF,
  "guided/caller": CALLER,
  "brokering/volunteer": STAFF,
  "relay-active/ally": STAFF,
  "relay-active/caller": CALLER,
  "named-active/ally": STAFF,
  "named-active/caller": CALLER,
  "closing/caller": [{ bd: 3 }, { bd: 7 }, { bd: 9 }, { bd: 10 }],
  "cooling/clock": [{ d: 7 }],
};
