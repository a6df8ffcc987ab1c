import type { AnonymousCase } from "./anonymous-case";
import type { RelayPart } from "./relay-part";
import { isOver, isPaired, type RelayState } from "./relay-state";
import { viewedState } from "./viewed-state";

/** Whoever acts on an anonymous case: its caller, by the code, or one of the staff. */
export type RelayActor = RelayPart | "caller";

type Of = (found: AnonymousCase, now: Date) => boolean;
type Open = (found: AnonymousCase, actor: RelayActor, now: Date) => boolean;

const forActor =
  (...actors: readonly RelayActor[]) =>
  (of: Of = () => true): Open =>
  (found, actor, now) =>
    actors.includes(actor) && of(found, now);
const caller = forActor("caller");
const running: Of = ({ state }) => !isOver(state);
const standing =
  (...states: readonly RelayState[]): Of =>
  ({ state }) =>
    states.includes(state);
/** As staff see it: what the caller has done since the last release shows at the next one, in what they may do too. */
const seenStanding =
  (...states: readonly RelayState[]): Of =>
  (found, now) =>
    (states as readonly string[]).includes(viewedState(found, now));
const both =
  (...all: readonly Of[]): Of =>
  (found, now) =>
    all.every((each) => each(found, now));
const seenPaired: Of = (found, now) => {
  const state = viewedState(found, now);
  return state !== "unseen" && isPaired(state);
};

/**
 * When a verb on an anonymous case is open, and for whom (states.md, "Anonymous case"): the one statement of it. Verbs are refused
 * from here (`code-verb.ts`, `staff-verb.ts`), and the buttons of the cards are shown from here.
 */
const OPEN_WHEN: Readonly<Record<string, Open>> = {
  // The caller, by the code
  "relay.look": caller(),
  "relay.decide": caller(standing("brief-review", "dormant")),
  "relay.write": caller(running),
  "relay.finish": caller(({ state }) => state === "guided" || isPaired(state)),
  "relay.verdict": caller(standing("closing", "cooling")),
  "relay.withdraw": caller(running),
  "relay.leave": caller(({ state }) => state === "guided" || state === "closing" || isPaired(state)),
  "relay.reveal": caller(standing("relay-active")),
  "relay.ping": caller(running),

  // Claiming
  "relay.waiting": forActor("pool", "volunteer", "gone")(),
  "relay.claim": forActor("pool")(),
  // Nothing is left of one that is over that they could step aside from, and nobody it could go to.
  "relay.conflict": forActor("pool", "volunteer")(running),

  // Wording, and finding an ally
  "relay.brief": forActor("volunteer")(both(seenStanding("triage"), standing("triage"))),
  "relay.invite": forActor("volunteer")(both(seenStanding("brokering"), standing("brokering"))),
  "relay.answer": forActor("asked")(),
  "relay.step-back": forActor("ally")(seenPaired),

  // The relay. That the caller is done shows at the release: until then an ally writes as before, and the caller reads it.
  "relay.reply": (found, actor, now) =>
    forActor("volunteer")(both(running, (each, at) => viewedState(each, at) !== "unseen"))(
      found,
      actor,
      now,
    ) || forActor("ally")(both(running, seenPaired))(found, actor, now),
  "relay.reflect": forActor("ally")(seenStanding("closing", "cooling")),
  "relay.flag": forActor("volunteer", "ally", "asked")(both(running, ({ coached }) => !coached)),

  // Seeing
  "relay.case": forActor("volunteer", "ally", "asked", "pool", "gone")(),
};

/** Whether this verb may be carried out on the case now, by its caller or by one of the staff. */
export function isRelayOpen(verb: string, found: AnonymousCase, actor: RelayActor, now: Date): boolean {
  return OPEN_WHEN[verb]?.(found, actor, now) ?? false;
}
