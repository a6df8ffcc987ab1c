import type { Person } from "../../../core/person";
import type { Query } from "../../../core/store";
import type { AllyshipCase, HelpWanted } from "./case";
import { isLooking } from "./case-state";

/** What volunteers are asked for on named cases. They see what kind of thing it is and since when, and no name. */
export const HELP_WANTED = [
  "no-offer",
  "rematch",
  "agreement",
  "nudge",
  "flag",
] as const satisfies readonly HelpWanted[];

/** Where the volunteer reads the caller's words: to find allies, or to see whether it is for an ally at all. */
export function readsWords(helpWanted: HelpWanted | undefined): boolean {
  return helpWanted === "no-offer" || helpWanted === "rematch" || helpWanted === "flag";
}

// Once somebody is chosen nobody else is looked for; after a no, the volunteer goes on from where it stood.
function isWanted({ helpWanted, state }: AllyshipCase): boolean {
  return helpWanted !== undefined && (isLooking(state) || !readsWords(helpWanted));
}

/**
 * R16: whether a volunteer may help with a case: something is asked for, and the volunteer has no tie to the two (points.md,
 * conflict list): not of their unit, not in the reporting line, no part in it, and not one from whom the caller keeps it.
 */
export function mayHelp(found: AllyshipCase, { id, unit, managers }: Person): boolean {
  if (!isWanted(found)) return false;
  const near = [...found.people, ...found.line, ...found.hiddenFrom];
  if (near.includes(id) || managers.includes(found.caller.id)) return false;
  return unit !== null && unit !== found.caller.unit && unit !== found.ally?.unit;
}

/** Cases in which a volunteer is asked for something, the longest waiting first. */
export const WAITING: Query = {
  where: [
    { field: "kind", op: "=", value: "case" },
    { field: "helpWanted", op: "in", value: [...HELP_WANTED] },
  ],
  orderBy: { field: "since", direction: "asc" },
  limit: 100,
};
