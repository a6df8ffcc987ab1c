import type { AnonymousCase } from "../../../api/features/relay/case/anonymous-case";
import { readCode } from "../../../api/host/kit/read-code";
import { someoneOf } from "./cast";

type State = AnonymousCase["state"];
type Changes = Partial<AnonymousCase>;

/** The code that opens the case that rules are tried on, and where it lies. */
export const CODE = "0123456789ABCDEF";
const { caseId, lock } = readCode(CODE);
export const NAMELESS_CASE = caseId;

const ON = "2026-10-19";
const LET_OUT = "2026-10-19T14:00:00.000Z";

/** Kept from Vera; Priya has stepped aside from it. */
const BASE: AnonymousCase = {
  id: "case",
  pk: caseId,
  kind: "anonymous-case",
  state: "received",
  since: ON,
  move: "pool",
  moveSince: ON,
  struck: 0,
  dueAt: "2026-11-09T08:30:00.000Z",
  releasedAt: LET_OUT,
  lock,
  openedAt: ON,
  apart: ["priya"],
  withLead: false,
  asked: [],
  people: ["priya"],
  counts: { callerToVolunteer: 0, volunteerToCaller: 0, callerToAlly: 0, allyToCaller: 0 },
  coached: false,
  steps: [{ from: "draft", to: "received", by: "caller", reason: "send", on: ON }],
};
/** What goes with the key when a case closes. */
const SEALED: Changes = {
  ask: "amplification",
  language: "en",
  allyship: "sustained",
  words: "In the weekly meeting my points come back from somebody else.",
  hiddenFrom: ["vera"],
  hiddenUnits: [],
  pseudonym: "Heron",
};
const CLAIMED: Changes = {
  ...SEALED,
  move: "volunteer",
  volunteer: someoneOf("chloe"),
  people: ["priya", "chloe"],
};
const BRIEFED: Changes = {
  ...CLAIMED,
  move: "caller",
  briefs: [{ version: 1, by: "volunteer", text: "Points come back under another name.", on: ON }],
};
/** Inês was asked, and has not said. */
const ASKING: Changes = {
  ...BRIEFED,
  move: "ally",
  people: ["priya", "chloe", "ines"],
  asked: [{ ally: someoneOf("ines"), on: ON }],
};
/** Ben said yes before Inês did. */
const ASKED: Changes = {
  move: "ally",
  people: ["priya", "chloe", "ines", "ben"],
  asked: [
    { ally: someoneOf("ines"), on: ON, answer: "passed" },
    { ally: someoneOf("ben"), on: ON, answer: "yes" },
  ],
  ally: someoneOf("ben"),
  matchedOn: ON,
};
const PAIRED: Changes = { ...BRIEFED, ...ASKED };
const OVER: Changes = { ...ASKED, volunteer: someoneOf("chloe"), move: "clock", closedOn: ON };

/** What differs from BASE, as the product leaves a case in each state. */
const BY_STATE: Readonly<Record<State, Changes>> = {
  received: SEALED,
  triage: CLAIMED,
  "brief-review": BRIEFED,
  dormant: BRIEFED,
  guided: { ...BRIEFED, move: "volunteer" },
  brokering: ASKING,
  "relay-active": PAIRED,
  "named-active": { ...PAIRED, name: "Amara Okafor" },
  closing: { ...PAIRED, move: "caller" },
  cooling: { ...PAIRED, move: "clock", verdict: "worked" },
  worked: { ...OVER, verdict: "worked" },
  "did-not-work": { ...OVER, verdict: "did-not-work" },
  undetermined: OVER,
  withdrawn: OVER,
  "safety-exit": OVER,
};
export const NAMELESS_STATES = Object.keys(BY_STATE) as State[];

/** An anonymous case as it stands in this state, everything let out, with what a test changes about it. */
export function anonymousCase(state: State, change: Changes = {}): AnonymousCase {
  return { ...BASE, ...BY_STATE[state], ...change, state };
}
