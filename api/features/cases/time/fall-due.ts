import type { Change } from "../../../core/outcome";
import type { Doc, Stored } from "../../../core/store";
import { nextDue } from "../../../lifecycle/next-due";
import type { When } from "../../../lifecycle/when";
import { setAwayOf } from "../../people/set-away";
import type { AllyshipCase } from "../case/case";
import { isOver } from "../case/case-state";
import { changeOf } from "../case/change-case";
import { type CaseAct, ticksOf } from "../case/clocks";
import { closedWithoutVerdict, withPart } from "../case/closed-without-verdict";
import { type Cause, moveTo, note } from "../case/move";
import { teachAllyOf } from "../case/notices";
import {
  formerWith,
  openAgain,
  partWays,
  passedOverWith,
  withoutAlly,
  withoutOffer,
} from "../case/part-ways";
import { CLOSES_AS, creditOf } from "../case/settle";
import type { Effect } from "./effect";
import { togetherDue } from "./together-due";
import { withoutWords } from "./without-words";

/**
 * What time has brought for a case whose `dueAt` has come: a change to commit, or nothing. `beside` are the documents that
 * lie beside it in its partition. Guarded by the case's etag: on two machines at once, or twice, it happens once.
 */
export function fallDue(
  stored: Stored<AllyshipCase>,
  beside: readonly Stored<Doc>[],
  sweeping: When,
): Change | undefined {
  const found = stored.doc;
  if (found.dueAt === undefined || new Date(found.dueAt) > sweeping.now) return undefined;
  const effect = effectOf(found, beside, sweeping);
  if (effect !== undefined) return changeOf(stored, ...effect);
  const { dueAt: _dueAt, ...rest } = found;
  return changeOf(stored, rest, { tell: "housekeeping" });
}

function effectOf(found: AllyshipCase, beside: readonly Stored<Doc>[], sweeping: When): Effect | undefined {
  if (isOver(found.state)) return withoutWords(found, beside, sweeping);
  if (found.state === "active") return togetherDue(found, sweeping);
  const since = new Date(found.since);
  const next = nextDue(ticksOf(found, sweeping.settings), { struck: found.struck, since }, sweeping);
  if (next === undefined) return undefined;
  if (next.does === "put-off")
    return [{ ...found, dueAt: next.until.toISOString() }, { tell: "housekeeping" }];
  const { dueAt: _dueAt, ...rest } = found;
  const ticking = {
    ...rest,
    struck: next.struck,
    ...(next.nextAt !== undefined && { dueAt: next.nextAt.toISOString() }),
  };
  return ACTS[next.does](ticking, sweeping);
}

type Acts = (found: AllyshipCase, when: When) => Effect;

const clock = (reason: string): Cause => ({ by: "clock", reason });
const caller = ({ caller: { id } }: AllyshipCase) => [id];
const both = (found: AllyshipCase) => [found.caller.id, ...withPart(found)];
const remindCaller: Acts = (found, when) => [
  note(found, found, clock("remind"), when),
  { tell: caller(found) },
];

const unsigned = ({ agreement, caller: { id }, ally }: AllyshipCase) => {
  const { signed = {} } = agreement ?? {};
  const others = signed.ally === undefined && ally !== undefined ? [ally.id] : [];
  return signed.caller === undefined ? [id, ...others] : others;
};

const ACTS: Readonly<Record<CaseAct, Acts>> = {
  hint: (found, when) => [note(found, found, clock("hint"), when), { tell: caller(found) }],
  "ask-volunteers": (found, when) => {
    const helpWanted = found.state === "agreeing" ? "agreement" : "no-offer";
    const next = { ...found, helpWanted } as const;
    // Where their own reminders were slept through, this is the one that the two get.
    const reminded = found.steps.some(
      ({ from, reason, at }) => from === "agreeing" && reason === "remind" && at >= found.since,
    );
    const tell = helpWanted === "agreement" && !reminded ? unsigned(found) : [];
    return [note(found, next, clock("ask-volunteers"), when), { tell, volunteers: true }];
  },
  "ask-caller": (found, when) => [
    note(found, { ...found, wondering: true }, clock("ask-caller"), when),
    { tell: caller(found) },
  ],
  "remind-caller": remindCaller,
  "remind-ally": (found, when) => [
    note(found, found, clock("remind"), when),
    { tell: found.ally === undefined ? [] : [found.ally.id] },
  ],
  "remind-unsigned": (found, when) => [note(found, found, clock("remind"), when), { tell: unsigned(found) }],
  "remind-feedback": (found, when) => {
    const ally = found.feedback.ally ? [] : withPart(found);
    const tell = [...(found.feedback.caller ? [] : [found.caller.id]), ...ally];
    return [note(found, found, clock("remind"), when), { tell }];
  },
  expire: (found, when) => {
    const state = found.dormantAfter === "match" ? "undetermined" : "expired";
    return [
      moveTo(found, closedWithoutVerdict(found, state, when.now), clock("expire"), when),
      { tell: both(found) },
    ];
  },
  sleep: (found, when) => {
    const passed = found.offers.map(({ ally }) => ally.id);
    const passedOver = passedOverWith(found, passed, when.now);
    const dormantAfter = found.state === "offered" ? "offered" : "match";
    const next = { ...withoutAlly(found), state: "dormant", offers: [], passedOver, dormantAfter } as const;
    return [moveTo(found, next, clock("silence"), when), { tell: [found.caller.id, ...passed] }];
  },
  "pass-over": (found, when) => {
    const after = withoutOffer(found, found.ally?.id ?? "", clock("silence"), when);
    return [after, { tell: caller(found) }];
  },
  "open-again": (found, when) => {
    const change = { former: formerWith(found, when.now) };
    return [openAgain(found, change, clock("no-agreement"), when), { tell: both(found) }];
  },
  "give-up-ally": (found, when) => {
    const away = found.ally === undefined ? [] : [setAwayOf(found.ally.id)];
    return [partWays(found, clock("silence"), when), { tell: both(found), notices: away }];
  },
  "release-ally": (found, when) => {
    const former = formerWith(found, when.now);
    const next = { ...withoutAlly(found), state: "dormant", former, dormantAfter: "match" } as const;
    return [moveTo(found, next, clock("silence"), when), { tell: both(found) }];
  },
  "close-undetermined": (found, when) => {
    const next = { ...found, state: "undetermined", closedAt: when.now.toISOString() } as const;
    return [moveTo(found, next, clock("silence"), when), { tell: both(found) }];
  },
  settle: (found, when) => {
    const state = CLOSES_AS[found.verdict ?? "prefer-not-to-say"];
    const next = { ...found, state, closedAt: when.now.toISOString() };
    const notices = [
      ...(state === "worked" ? creditOf(next, when) : []),
      ...(found.ally === undefined ? [] : [teachAllyOf(found.pk, found.ally.id)]),
    ];
    const tell = withPart(found);
    return [
      moveTo(found, next, clock("settled"), when),
      { tell: tell.length > 0 ? tell : "nobody-left", notices },
    ];
  },
};

/** Whether the documents beside a case are needed for what is due. */
export function needsBeside({ state }: AllyshipCase): boolean {
  return isOver(state);
}
