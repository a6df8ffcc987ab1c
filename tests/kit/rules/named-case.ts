import type { AllyshipCase, Offer } from "../../../api/features/cases/case/case";
import { type Key, someoneOf } from "./cast";

type State = AllyshipCase["state"];
type Changes = Partial<AllyshipCase>;

/** The id of the case that rules are tried on. */
export const CASE = "a".repeat(32);

const OPENED = "2026-10-12T09:00:00.000Z";
const ENDED = "2026-10-26T09:00:00.000Z";
const ended = (...keys: readonly Key[]) => keys.map((id) => ({ id, at: ENDED }));
const offer = (key: Key): Offer => ({
  ally: someoneOf(key),
  line: `I can help, says ${key}.`,
  trainedOn: "2026-09-01",
  skills: [],
  standing: false,
  shares: null,
  at: OPENED,
});

/** Amara's request, kept from Hugo; Léa was passed over, and Omar was the ally once. */
const BASE: AllyshipCase = {
  id: "case",
  pk: CASE,
  kind: "case",
  state: "open",
  since: OPENED,
  struck: 0,
  dueAt: "2026-11-30T09:00:00.000Z",
  ask: "amplification",
  need: "Credit me when my point comes up again.",
  allyship: "sustained",
  caller: someoneOf("amara"),
  audience: "everyone",
  invited: [],
  line: ["hugo"],
  hiddenFrom: ["hugo"],
  tellAtOnce: false,
  offers: [],
  passedOver: ended("lea"),
  former: ended("omar"),
  rematches: 1,
  extended: false,
  wondering: false,
  revision: 0,
  feedback: { caller: false, ally: false },
  people: ["amara", "lea", "omar"],
  openedAt: OPENED,
  steps: [{ from: "draft", to: "open", by: "caller", reason: "open", at: OPENED, told: "own-doing" }],
};

/** Written by Amara, who has signed with that. */
const TERMS: NonNullable<AllyshipCase["agreement"]> = {
  goal: "My points are credited to me.",
  contact: "A message before each meeting.",
  limits: "",
  kind: "sustained",
  endOn: "2026-12-18",
  version: 1,
  signed: { caller: OPENED },
  renewed: false,
};
/** Ben was chosen, and Inês passed over. */
const MATCHED: Changes = {
  ally: someoneOf("ben"),
  matchedAt: OPENED,
  passedOver: ended("lea", "ines"),
  people: ["amara", "lea", "ines", "omar", "ben"],
};
const TOGETHER: Changes = {
  ...MATCHED,
  agreement: { ...TERMS, signed: { caller: OPENED, ally: OPENED } },
  begunAt: OPENED,
  checkIns: {
    asked: 1,
    nextAt: "2026-11-09T09:00:00.000Z",
    answered: { caller: false, ally: false },
    missed: { caller: 0, ally: 0 },
    held: 0,
  },
};
/** Ben's part is over, and nobody has come since. */
const WITHOUT_BEN: Changes = { ...MATCHED, former: ended("omar", "ben") };
const { ally: _ben, ...ALONE } = WITHOUT_BEN;
const CLOSED: Changes = { ...TOGETHER, finishedAt: ENDED, closedAt: ENDED };

/** What differs from BASE, as the product leaves a case in each state. */
const BY_STATE: Readonly<Record<State, Changes>> = {
  open: { wondering: true },
  offered: { offers: [offer("ines")], people: ["amara", "lea", "omar", "ines"] },
  proposed: {
    ally: someoneOf("ben"),
    offers: [offer("ines"), offer("ben")],
    people: ["amara", "lea", "omar", "ines", "ben"],
  },
  agreeing: { ...MATCHED, agreement: TERMS },
  active: TOGETHER,
  nudged: { ...TOGETHER, helpWanted: "nudge" },
  quiet: TOGETHER,
  rematching: WITHOUT_BEN,
  dormant: { ...ALONE, dormantAfter: "match" },
  closing: { ...TOGETHER, finishedAt: ENDED },
  cooling: { ...TOGETHER, finishedAt: ENDED, verdict: "worked", feedback: { caller: true, ally: false } },
  worked: { ...CLOSED, verdict: "worked" },
  "did-not-work": { ...CLOSED, verdict: "did-not-work" },
  undetermined: CLOSED,
  expired: {
    closedAt: ENDED,
    passedOver: ended("lea", "ines"),
    people: ["amara", "lea", "ines", "omar"],
  },
  withdrawn: { ...ALONE, closedAt: ENDED },
  "safety-exit": { ...ALONE, closedAt: ENDED, hiddenFrom: ["hugo", "ben"] },
};
export const NAMED_STATES = Object.keys(BY_STATE) as State[];

/** A named case as it stands in this state, with what a test changes about it. */
export function namedCase(state: State, change: Changes = {}): AllyshipCase {
  return { ...BASE, ...BY_STATE[state], ...change, state };
}
