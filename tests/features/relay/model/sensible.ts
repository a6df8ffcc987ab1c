import { ASKS } from "../../../../api/features/learning/asks";
import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import type { Random } from "../../../kit/walk-engine/random";
import type { Wish } from "../../../kit/walk-engine/steps";
import type { Known } from "./memory";
import { ALLIES, CALLERS, keyOf, LEAD, nameOf, personIdOf, VOLUNTEERS } from "./people";
import { OVER } from "./table";
import { word } from "./words";

/** How people behave on a walk: everybody acts; hardly anybody goes; the caller, or those who help, mostly say nothing. */
export type Temper = "busy" | "well" | "caller silent" | "staff silent";
type Choice = readonly [number, () => Wish];

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A request is sent, perhaps kept from somebody, under a code as devices make them. */
export function sendWish(random: Random, mark: string): Wish {
  const code = Array.from({ length: 16 }, () => LETTERS[random.below(32)]).join("");
  const hideFrom = [...VOLUNTEERS, ...ALLIES].filter(() => random.percent(7)).map(personIdOf);
  const hideUnits = ["sales", "legal"].filter(() => random.percent(8));
  return {
    who: random.one(CALLERS),
    verb: "relay.send",
    input: {
      code,
      ask: random.one(ASKS),
      words: word(mark),
      language: random.one(["en", "pl", "de"]),
      kind: random.one(["one-off", "sustained"]),
      ping: random.percent(50),
      hideFrom,
      hideUnits,
    },
  };
}

/** What somebody with a part in a case might do next where it stands, and now and then somebody without. */
export function sensibleWish(
  found: AnonymousCase,
  known: Known,
  random: Random,
  mark: string,
  temper: Temper = "busy",
): Wish {
  const { pk: caseId } = found;
  // Whoever has the code may: mostly it is whoever wrote it down.
  const caller = random.percent(95) ? known.caller : random.one(CALLERS);
  const volunteer = found.volunteer === undefined ? random.one(VOLUNTEERS) : keyOf(found.volunteer.id);
  const ally = found.ally === undefined ? random.one(ALLIES) : keyOf(found.ally.id);
  const by =
    (verb: string, input: object = {}) =>
    (): Wish => ({
      who: caller,
      verb: `relay.${verb}`,
      input: { code: known.code, ...input },
    });
  const as =
    (who: string, verb: string, input: object = {}) =>
    (): Wish => ({
      who,
      verb: `relay.${verb}`,
      input: { caseId, ...input },
    });
  const quiet = (who: "caller" | "staff", weight: number) =>
    temper === `${who} silent` ? weight / 25 : weight;
  const gone = (weight: number) => (temper === "well" ? weight / 8 : weight);
  const version = (found.briefs?.at(-1)?.version ?? 0) - (random.percent(6) ? 1 : 0);
  const decide = (answer: string) =>
    by("decide", { version: Math.max(version, 1), answer, brief: word(mark) });
  const words = { words: word(mark) };
  const open = found.asked.filter(({ answer }) => answer === undefined).map((each) => keyOf(each.ally.id));
  const asked = open.length > 0 ? random.one(open) : ally;
  const looks: Choice[] = [
    [1, by("look")],
    [1, as(volunteer, "case", { fold: random.percent(20) })],
    [0.5, as(ally, "case")],
    [0.3, as(random.one([volunteer, asked]), "flag")],
    [gone(quiet("caller", 0.12)), by("withdraw")],
    [0.3, by("ping", { ping: random.percent(50) })],
  ];
  const steps: Choice[] = [
    [gone(quiet("staff", 0.35)), as(volunteer, "conflict")],
    [quiet("staff", 1), as(volunteer, "reply", words)],
    [quiet("caller", 1), by("write", { ...words, ...(random.percent(40) && { to: "volunteer" }) })],
  ];
  const reviewing: Choice[] = [
    [quiet("caller", 6), decide("brokered")],
    [gone(quiet("caller", 3)), decide("guided")],
    [gone(quiet("caller", 1.5)), decide("edit")],
    [gone(quiet("caller", 0.4)), decide("stop")],
  ];
  const leave: Choice = [gone(quiet("caller", 0.5)), by("leave")];
  const paired: Choice[] = [
    [quiet("caller", 7), by("write", { ...words, to: "ally" })],
    [quiet("staff", 7), as(ally, "reply", words)],
    [quiet("caller", enough(known) ? 4 : 0.25), by("finish")],
    [gone(quiet("staff", 0.8)), as(ally, "step-back")],
    leave,
  ];
  const said = () =>
    by("verdict", {
      verdict: random.one(["worked", "worked", "did-not-work", "did-not-work", "prefer-not-to-say"]),
    });
  const reflect: Choice = [
    1,
    as(ally, "reflect", { went: random.one(["well", "mixed", "hard"]), learned: word(mark) }),
  ];
  const byState: Readonly<Record<string, readonly Choice[]>> = {
    received: [
      [quiet("staff", 5), as(random.one(VOLUNTEERS), "claim")],
      [0.6, as(random.one(VOLUNTEERS), "conflict")],
      [1, as(random.one(VOLUNTEERS), "waiting")],
      [0.7, as(LEAD, "assign")],
    ],
    triage: [
      [quiet("staff", 7), as(volunteer, "brief", { brief: word(mark), ten: random.percent(90) })],
      ...steps,
    ],
    "brief-review": [...reviewing, ...steps],
    dormant: [...reviewing, ...steps],
    guided: [
      ...steps,
      [quiet("caller", 3), by("write", words)],
      [quiet("staff", 3), as(volunteer, "reply", words)],
      [quiet("caller", 1), by("finish")],
      leave,
    ],
    brokering: [
      [
        quiet("staff", open.length > 1 ? 1 : 5),
        as(volunteer, "invite", { ally: personIdOf(random.one([...ALLIES, "zoe"])) }),
      ],
      [
        0.7,
        as(volunteer, "invite", random.percent(50) ? {} : { name: nameOf(random.one(ALLIES)).slice(0, 3) }),
      ],
      [quiet("staff", open.length > 0 ? 5 : 0.3), as(asked, "answer", { accept: random.percent(65) })],
      [open.length > 0 ? 1 : 0, as(asked, "case")],
      ...steps,
    ],
    "relay-active": [
      ...paired,
      [quiet("caller", found.revealFrom === undefined ? 2 : 0.3), by("reveal", { step: "first" })],
      [quiet("caller", found.revealFrom === undefined ? 0.1 : 4), by("reveal", { step: "second" })],
      [quiet("caller", 0.2), by("reveal", { step: "no" })],
      ...steps,
    ],
    "named-active": [...paired, ...steps],
    closing: [
      [quiet("caller", 5), said()],
      reflect,
      [0.3, as(ally, "step-back")],
      ...steps.slice(0, 1),
      leave,
    ],
    cooling: [[1, said()], reflect, ...steps.slice(0, 1)],
  };
  const over: Choice[] = [
    [1, said()],
    [1, as(ally, "reply", words)],
    [1, by("write", words)],
    [1, leave[1]],
  ];
  return random.weighted([...looks, ...(OVER.includes(found.state) ? over : (byState[found.state] ?? []))])();
}

function enough({ toAlly, fromAlly }: Known): boolean {
  return toAlly >= 2 && fromAlly >= 2;
}
