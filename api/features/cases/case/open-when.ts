import type { When } from "../../../lifecycle/when";
import type { AllyshipCase, HelpWanted } from "./case";
import { areTogether, type CaseState, isLooking, isMatched, isOver } from "./case-state";
import { mayAmend } from "./may-amend";
import type { Part } from "./part";

/** More offers than these a caller cannot weigh; the next ally is told so. */
export const MOST_OFFERS = 20;

type Of = (found: AllyshipCase, when: When) => boolean;
type Anybody = Part | "volunteer";
type Open = (found: AllyshipCase, part: Anybody, when: When) => boolean;

const forPart =
  (...parts: readonly Anybody[]) =>
  (of: Of): Open =>
  (found, part, when) =>
    parts.includes(part) && of(found, when);
const caller = forPart("caller");
const ally = forPart("ally");
const eitherOfTwo = forPart("caller", "ally");
const volunteer = forPart("volunteer");
const standing =
  (...states: readonly CaseState[]): Of =>
  ({ state }) =>
    states.includes(state);
const wanted =
  (...kinds: readonly HelpWanted[]): Of =>
  ({ helpWanted }) =>
    helpWanted !== undefined && kinds.includes(helpWanted);
const together: Of = ({ state }) => areTogether(state);

/**
 * When a verb on a named case is open, and for whom (states.md, "Named case"): the one statement of it. Verbs are refused from
 * here (`case-verb.ts`), and the buttons of the card are shown from here (`card/choices.ts`).
 */
const OPEN_WHEN: Readonly<Record<string, Open>> = {
  // Asking
  "cases.widen": caller(({ state }) => isLooking(state)),
  "cases.extend": caller(({ state, wondering, extended }) => state === "open" && wondering && !extended),
  "cases.call-volunteer": caller(({ state, helpWanted }) => state === "open" && helpWanted === undefined),

  // Offers
  "cases.offer": forPart("looking")(({ offers }) => offers.length < MOST_OFFERS),
  "cases.choose": caller(standing("offered")),
  "cases.wait": caller(standing("offered")),
  "cases.answer": forPart("proposed")(() => true),
  // One look is enough, and a flag does not push aside what a volunteer is already asked for.
  "cases.flag": forPart("looking")(
    ({ state, helpWanted, advised }) => isLooking(state) && helpWanted === undefined && advised === undefined,
  ),

  // Together
  "cases.agree": eitherOfTwo(standing("agreeing")),
  "cases.sign": (found, part, when) =>
    eitherOfTwo(standing("agreeing"))(found, part, when) && hasYetToSign(found, part),
  "cases.check-in": eitherOfTwo(({ state, checkIns }) => areTogether(state) && checkIns !== undefined),
  "cases.renew": eitherOfTwo(
    ({ state, agreement }) => areTogether(state) && agreement?.kind === "sustained" && !agreement.renewed,
  ),
  "cases.hold": eitherOfTwo(({ state, agreement }) => areTogether(state) && agreement?.kind === "one-off"),
  "cases.finish": eitherOfTwo(together),
  "cases.nudge": caller(standing("active")),

  // Closing
  "cases.verdict": caller(
    (found, when) => standing("closing", "cooling")(found, when) || mayAmend(found, when),
  ),
  "cases.reflect": ally(
    ({ state, withoutWords }) =>
      (state === "closing" || state === "cooling" || isOver(state)) && withoutWords !== true,
  ),

  // Leaving
  "cases.rematch": caller(standing("rematching")),
  "cases.resume": caller(standing("dormant")),
  "cases.withdraw": caller(({ state }) => !isOver(state)),
  "cases.leave": caller(({ state, ally: matched }) => matched !== undefined && isMatched(state)),
  "cases.step-back": (found, part) =>
    part === "offering" || (part === "ally" && (found.state === "agreeing" || areTogether(found.state))),

  // A volunteer helps
  "cases.invite": volunteer(wanted("no-offer", "rematch")),
  "cases.remind": volunteer(wanted("agreement", "nudge")),
  "cases.advise": volunteer(wanted("flag")),

  // Seeing
  "cases.show": () => true,
  "cases.access": (_found, part) => part !== "released" && part !== "former" && part !== "none",
};

function hasYetToSign({ agreement }: AllyshipCase, part: Anybody): boolean {
  if (part !== "caller" && part !== "ally") return false;
  return agreement !== undefined && agreement.signed[part] === undefined;
}

/** Whether this verb may be carried out on the case now, by somebody with this part in it. */
export function isOpen(verb: string, found: AllyshipCase, part: Anybody, when: When): boolean {
  return OPEN_WHEN[verb]?.(found, part, when) ?? false;
}
