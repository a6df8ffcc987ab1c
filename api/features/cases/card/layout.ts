import type { AllyshipCase } from "../case/case";
import { areTogether } from "../case/case-state";
import { isAskedNow } from "../case/is-asked-now";
import type { Part } from "../case/part";
import type { ButtonKey } from "./buttons";

/** Where buttons stand: at most three at once, and the rest under "Something else". */
export interface Layout {
  readonly main: readonly ButtonKey[];
  readonly extras: readonly ButtonKey[];
}

const NOTHING: Layout = { main: [], extras: [] };
/** All three alike: nothing pushes the caller towards a verdict. */
const VERDICTS: readonly ButtonKey[] = ["worked", "didNotWork", "preferNotToSay"];

/**
 * Where on the card somebody's buttons stand. What is not open to them, or is of no use just now, is left out of it afterwards
 * (`has-button.ts`); leaving is in reach at every moment there is somebody to leave.
 */
export function layoutOf(found: AllyshipCase, part: Part): Layout {
  if (part === "caller") return callerLayout(found);
  if (part === "ally") return allyLayout(found);
  if (part === "proposed") return { main: ["accept", "decline"], extras: [] };
  if (part === "looking") return { main: ["offer"], extras: ["flag"] };
  return part === "offering" ? { main: [], extras: ["takeBack"] } : NOTHING;
}

function callerLayout(found: AllyshipCase): Layout {
  const { state, wondering, former, ally } = found;
  switch (state) {
    case "open":
      return wondering
        ? { main: ["extend", "callVolunteer", "close"], extras: ["widen"] }
        : { main: [], extras: ["widen", "callVolunteer", "withdraw"] };
    case "offered":
      return { main: ["wait", "none"], extras: ["widen", "withdraw"] };
    case "rematching":
      return { main: ["again", "enough"], extras: ["withdraw"] };
    case "dormant":
      return { main: ["resume", "close"], extras: [] };
    case "agreeing":
      return { main: ["agree", "sign", "leave"], extras: ["reword", "withdraw"] };
    case "active":
    case "nudged":
    case "quiet": {
      const { main, later } = together(found, "caller");
      return {
        main: [...main, "leave"],
        extras: ["notAFit", "nudge", "hold", "renew", ...later, "withdraw"],
      };
    }
    case "closing": {
      const left = former.some(({ id }) => id === ally?.id);
      return { main: VERDICTS, extras: left ? ["withdraw"] : ["leave", "withdraw"] };
    }
    case "cooling":
      return { main: [], extras: [...VERDICTS, "leave"] };
    case "safety-exit":
      return { main: ["whereToTurn"], extras: [] };
    case "proposed":
      return { main: [], extras: ["leave", "withdraw"] };
    default:
      return { main: [], extras: VERDICTS };
  }
}

/** Stepping back is always among it, and needs no reason. */
function allyLayout(found: AllyshipCase): Layout {
  if (found.state === "agreeing") return { main: ["agree", "sign"], extras: ["reword", "stepBack"] };
  if (!areTogether(found.state)) return { main: ["reflect"], extras: [] };
  const { main, later } = together(found, "ally");
  return { main, extras: ["hold", "renew", ...later, "stepBack"] };
}

/** Two at once: what was asked, a later last day that was suggested, that they are done; else that is found under the rest. */
function together(found: AllyshipCase, part: "caller" | "ally"): { main: ButtonKey[]; later: ButtonKey[] } {
  const asked: ButtonKey[] = isAskedNow(found, part) ? ["checkIn"] : [];
  const { renewal } = found.agreement ?? {};
  const suggested: ButtonKey[] = renewal !== undefined && renewal.by !== part ? ["renewYes"] : [];
  const all: ButtonKey[] = [...asked, ...suggested, "finish"];
  return { main: all.slice(0, 2), later: all.length > 2 ? ["finish"] : [] };
}
