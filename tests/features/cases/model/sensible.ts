import { addDays, dateOf } from "../../../../api/core/clock";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { ASKS } from "../../../../api/features/learning/asks";
import type { Random } from "../../../kit/walk-engine/random";
import type { Wish } from "../../../kit/walk-engine/steps";
import { ALLIES, CALLERS, KEYS, keyOf, personIdOf, VOLUNTEERS } from "./people";
import { word } from "./words";

type Choice = readonly [number, () => Wish];

/** A new request, kept from some people or not. `mark` makes its words unmistakable. */
export function openWish(random: Random, mark: string): Wish {
  const hide = random.percent(40) ? [random.one(ALLIES), random.one(KEYS)] : [];
  const input = {
    ask: random.one(ASKS),
    need: word("need", mark),
    kind: random.one(["one-off", "sustained", "sustained"]),
    audience: random.weighted([
      [7, "everyone"],
      [2, "other-units"],
      [1, "own-unit"],
    ]),
    managersToo: random.percent(40),
    tellAtOnce: random.percent(25),
    hideFrom: hide.map(personIdOf),
  };
  return { who: random.one(CALLERS), verb: "cases.open", input };
}

/**
 * What people are like on a walk. "busy": all of them do something. Else two at work go on for months, and one of the two
 * lets most check-ins pass: only so is silence met often enough.
 */
export type Temper = "busy" | "caller silent" | "ally silent";

/** Something that fits how this case stands, more or less. */
export function sensibleWish(found: AllyshipCase, random: Random, now: Date, temper: Temper = "busy"): Wish {
  const caseId = found.pk;
  const caller = keyOf(found.caller.id);
  const ally = found.ally === undefined ? "ben" : keyOf(found.ally.id);
  const either = () => (random.percent(50) ? caller : ally);
  const on = (who: string, verb: string, input: object = {}) => ({
    who,
    verb: `cases.${verb}`,
    input: { caseId, ...input },
  });
  const day = (from: Date, most: number) => dateOf(addDays(from, random.below(most)));
  const someAlly = () => random.one(ALLIES);
  const helper = () => random.one(VOLUNTEERS);
  const offering = () => keyOf(random.one(found.offers).ally.id);
  const leave: Choice = [0.25, () => on(caller, "leave")];
  const withdraw: Choice = [0.2, () => on(caller, "withdraw")];
  const offer: Choice = [
    5,
    () => {
      const who = someAlly();
      return on(who, "offer", { line: word("line", `${who}.${caseId}`) });
    },
  ];
  const invite = () => {
    const some = [someAlly(), someAlly()].map(personIdOf);
    const input = random.weighted([
      [3, {}],
      [3, { allies: some.slice(0, 1) }],
      [1, { allies: some }],
      [1, { enough: true }],
    ]);
    return on(helper(), "invite", input);
  };
  const help = (): Choice[] => {
    if (found.helpWanted === undefined) return [];
    if (found.helpWanted === "flag")
      return [[4, () => on(helper(), "advise", random.one([{}, { another: true }, { another: false }]))]];
    if (found.helpWanted === "agreement" || found.helpWanted === "nudge")
      return [[3, () => on(helper(), "remind")]];
    return [[5, invite]];
  };
  const looking: Choice[] = [
    offer,
    [0.5, () => on(caller, "widen", { audience: random.one(["everyone", "other-units", "own-unit"]) })],
    [0.5, () => on(someAlly(), "flag")],
    ...help(),
    withdraw,
  ];
  const checkIn = (who: string): Wish =>
    on(who, "check-in", {
      answer: random.weighted([
        [20, "good"],
        [10, "not-sure"],
        [1, "not-a-fit"],
      ]),
    });
  const terms = (): Wish => {
    const who = either();
    return on(who, "agree", {
      goal: word("goal", `${ally}.${caseId}`),
      contact: word("goal", `${ally}.${caseId}`),
      limits: random.percent(50) ? word("goal", `${ally}.${caseId}`) : "",
      ...(temper !== "busy"
        ? { kind: "sustained", endOn: dateOf(addDays(now, 100 + random.below(80))) }
        : {
            ...(random.percent(50) && { kind: random.one(["one-off", "sustained"]) }),
            endOn: day(now, random.one([20, 150, 184])),
          }),
      at: random.percent(30) ? "15:30" : "",
    });
  };
  const renew = (): Wish => {
    const { endOn = dateOf(now), renewal } = found.agreement ?? {};
    const later = renewal?.endOn ?? day(addDays(new Date(`${endOn}T00:00:00Z`), 1), 170);
    return on(either(), "renew", { endOn: later });
  };
  const together: Choice[] = [
    [0.7, renew],
    [0.6, () => on(either(), "hold")],
    [0.5, () => on(either(), "finish")],
    [0.3, () => on(ally, "step-back")],
    ...help(),
    leave,
    withdraw,
  ];
  const verdict = (): Wish =>
    on(caller, "verdict", {
      verdict: random.weighted([
        [5, "worked"],
        [3, "did-not-work"],
        [1, "prefer-not-to-say"],
      ]),
      ...(random.percent(50) && {
        themes: ["listened"],
        line: word("secret", caller),
        mayTeach: random.percent(50),
        mayQuote: random.percent(50),
        came: ["heard"],
      }),
    });
  const reflect = () =>
    on(ally, "reflect", { went: random.one(["well", "mixed", "hard"]), learned: word("secret", ally) });
  const after: Choice[] = [
    [3, verdict],
    [1, reflect],
    [1, () => on(either(), "show")],
  ];
  const signed = found.agreement?.signed;
  const toSign = signed?.caller === undefined ? caller : ally;
  const nudging: Choice = [0.5, () => on(caller, "nudge")];
  const heard = temper === "ally silent" ? caller : ally;
  const calm: Choice[] = [
    [9, () => checkIn(random.percent(95) ? heard : either())],
    [1, renew],
    [0.3, () => on(heard, "finish")],
  ];
  const byState: Readonly<Record<string, readonly Choice[]>> = {
    open: [
      ...looking,
      [found.helpWanted === undefined ? 0.6 : 0, () => on(caller, "call-volunteer")],
      [found.wondering ? 4 : 0.1, () => on(caller, "extend")],
    ],
    offered: [
      ...looking,
      [6, () => on(caller, "choose", { allyId: personIdOf(offering()) })],
      [0.7, () => on(caller, "wait", { none: random.percent(40) })],
      [0.5, () => on(offering(), "step-back")],
    ],
    proposed: [
      [6, () => on(ally, "answer", { accept: true })],
      [1, () => on(ally, "answer", { accept: false })],
      [0.5, () => on(offering(), "step-back")],
      leave,
      withdraw,
    ],
    agreeing: [
      [found.agreement === undefined ? 6 : 0.7, terms],
      [5, () => on(toSign, "sign", { version: found.agreement?.version ?? 1 })],
      [0.3, () => on(ally, "step-back")],
      ...help(),
      leave,
      withdraw,
    ],
    active: temper === "busy" ? [...together, [2, () => checkIn(either())], nudging] : calm,
    nudged: [...together, [1.5, () => checkIn(either())]],
    quiet: [...together, [1.5, () => checkIn(either())]],
    rematching: [
      [3, () => on(caller, "rematch", { again: true })],
      [1, () => on(caller, "rematch", { again: false })],
      withdraw,
    ],
    dormant: [[2, () => on(caller, "resume")], withdraw],
    closing: [[4, verdict], [2, reflect], leave, withdraw],
    cooling: [...after, [0.2, () => on(caller, "leave")], [0.1, () => on(caller, "withdraw")]],
  };
  return random.weighted(byState[found.state] ?? after)();
}
