import type { When } from "../../../lifecycle/when";
import type { AllyshipCase } from "../case/case";
import { isAskedNow } from "../case/is-asked-now";
import { mayNudge } from "../case/may-nudge";
import { isOpen } from "../case/open-when";
import { isOneOfTwo } from "../case/other-of";
import type { Part } from "../case/part";
import { BUTTONS, type ButtonKey, type ButtonKind } from "./buttons";

/** Whether somebody has this button, and the fields that it sends: it is open to them by `open-when.ts`, and of use just now. */
export function hasButton(key: ButtonKey, found: AllyshipCase, part: Part, when: When): boolean {
  const { verb }: ButtonKind = BUTTONS[key];
  return (ELSEWHERE.includes(key) || isOpen(verb, found, part, when)) && isOfUse(key, found, part, when);
}

/** It leads to a verb that is about no case. */
const ELSEWHERE: readonly ButtonKey[] = ["whereToTurn"];

function isOfUse(key: ButtonKey, found: AllyshipCase, part: Part, when: When): boolean {
  switch (key) {
    case "agree":
      return found.agreement === undefined;
    case "reword":
      return found.agreement !== undefined;
    case "renew":
      // While the caller is silent too: what the ally can do must not tell so. Not while they are asked how it goes: a card's
      // button sends all of its fields, and would want that one filled in first. Nor while an ally is asked where they are.
      return isOneOfTwo(part) && !isAskedNow(found, part) && found.state !== "nudged";
    case "nudge":
      return mayNudge(found, when);
    case "reflect":
      return !found.feedback.ally;
    case "worked":
    case "didNotWork":
    case "preferNotToSay":
      return found.state === "closing" || found.verdict !== SAYS[key];
    default:
      return true;
  }
}

const SAYS = { worked: "worked", didNotWork: "did-not-work", preferNotToSay: "prefer-not-to-say" } as const;
