import type { Change } from "../../../core/outcome";
import type { Doc, Stored } from "../../../core/store";
import type { AllyshipCase } from "../case/case";
import { isOver } from "../case/case-state";
import { changeOf } from "../case/change-case";
import type { Act } from "../case/clocks";
import { ended, withPart } from "../case/closed-without-verdict";
import { type Doing, entered, noted, type When } from "../case/move";
import { formerWith, openAgain, partWays, releasedWith, withoutAlly, withoutOffer } from "../case/part-ways";
import { CLOSES_AS, creditOf } from "../case/settle";
import type { Following } from "./effect";
import { strike } from "./next-due";
import { togetherDue } from "./together-due";
import { emptied } from "./without-words";

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
  const following = followingOf(found, beside, sweeping);
  if (following !== undefined) return changeOf(stored, ...following);
  const { dueAt: _dueAt, ...rest } = found;
  return changeOf(stored, rest, { tell: "housekeeping" });
}

function followingOf(
  found: AllyshipCase,
  beside: readonly Stored<Doc>[],
  sweeping: When,
): Following | undefined {
  if (isOver(found.state)) return emptied(found, beside, sweeping);
  if (found.state === "active") return togetherDue(found, sweeping);
  const struck = strike(found, sweeping);
  if (struck === undefined) return undefined;
  if (struck.does === "put-off")
    return [{ ...found, dueAt: struck.until.toISOString() }, { tell: "housekeeping" }];
  const { dueAt: _dueAt, ...rest } = found;
  const ticking = {
    ...rest,
    struck: struck.struck,
    ...(struck.nextAt !== undefined && { dueAt: struck.nextAt.toISOString() }),
  };
  return ACTS[struck.does](ticking, sweeping);
}

type Acts = (found: AllyshipCase, when: When) => Following;

const clock = (reason: string): Doing => ({ by: "clock", reason });
const caller = ({ caller: { id } }: AllyshipCase) => [id];
const both = (found: AllyshipCase) => [found.caller.id, ...withPart(found)];
const remindCaller: Acts = (found, when) => [
  noted(found, found, clock("remind"), when),
  { tell: caller(found) },
];

const unsigned = ({ agreement, caller: { id }, ally }: AllyshipCase) => {
  const { signed = {} } = agreement ?? {};
  const others = signed.ally === undefined && ally !== undefined ? [ally.id] : [];
  return signed.caller === undefined ? [id, ...others] : others;
};

const ACTS: Readonly<Record<Act, Acts>> = {
  hint: (found, when) => [noted(found, found, clock("hint"), when), { tell: caller(found) }],
  "ask-volunteers": (found, when) => {
    const hand = found.state === "agreeing" ? "agreement" : "no-offer";
    const next = { ...found, hand } as const;
    // Where their own reminders were slept through, this is the one that the two get.
    const reminded = found.steps.some(
      ({ from, reason, at }) => from === "agreeing" && reason === "remind" && at >= found.since,
    );
    const tell = hand === "agreement" && !reminded ? unsigned(found) : [];
    return [noted(found, next, clock("ask-volunteers"), when), { tell, volunteers: true }];
  },
  "ask-caller": (found, when) => [
    noted(found, { ...found, wondering: true }, clock("ask-caller"), when),
    { tell: caller(found) },
  ],
  "remind-caller": remindCaller,
  "remind-ally": (found, when) => [
    noted(found, found, clock("remind"), when),
    { tell: found.ally === undefined ? [] : [found.ally.id] },
  ],
  "remind-unsigned": (found, when) => [noted(found, found, clock("remind"), when), { tell: unsigned(found) }],
  "remind-feedback": (found, when) => {
    const ally = found.feedback.ally ? [] : withPart(found);
    const tell = [...(found.feedback.caller ? [] : [found.caller.id]), ...ally];
    return [noted(found, found, clock("remind"), when), { tell }];
  },
  expire: (found, when) => {
    const state = found.dormantAfter === "match" ? "undetermined" : "expired";
    return [entered(found, ended(found, state, when.now), clock("expire"), when), { tell: both(found) }];
  },
  sleep: (found, when) => {
    const passed = found.offers.map(({ ally }) => ally.id);
    const released = releasedWith(found, passed, when.now);
    const dormantAfter = found.state === "offered" ? "offered" : "match";
    const next = { ...withoutAlly(found), state: "dormant", offers: [], released, dormantAfter } as const;
    return [entered(found, next, clock("silence"), when), { tell: [found.caller.id, ...passed] }];
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
    const away = found.ally === undefined ? [] : [{ to: "away", personId: found.ally.id } as const];
    return [partWays(found, clock("silence"), when), { tell: both(found), notices: away }];
  },
  "release-ally": (found, when) => {
    const former = formerWith(found, when.now);
    const next = { ...withoutAlly(found), state: "dormant", former, dormantAfter: "match" } as const;
    return [entered(found, next, clock("silence"), when), { tell: both(found) }];
  },
  "close-undetermined": (found, when) => {
    const next = { ...found, state: "undetermined", closedAt: when.now.toISOString() } as const;
    return [entered(found, next, clock("silence"), when), { tell: both(found) }];
  },
  settle: (found, when) => {
    const state = CLOSES_AS[found.verdict ?? "prefer-not-to-say"];
    const next = { ...found, state, closedAt: when.now.toISOString() };
    const notices = [
      ...(state === "worked" ? creditOf(next) : []),
      { to: "learning", caseId: found.pk } as const,
    ];
    const tell = withPart(found);
    return [
      entered(found, next, clock("settled"), when),
      { tell: tell.length > 0 ? tell : "nobody-left", notices },
    ];
  },
};

/** Whether the documents beside a case are needed for what is due. */
export function needsBeside({ state }: AllyshipCase): boolean {
  return isOver(state);
}
