import type { AnonymousCase } from "./anonymous-case";

/** So many messages each way, or there is nothing a caller's answer could be about (states.md). R27, R28. */
const EACH_WAY = 2;

/** Whether the caller and the ally, or, where there is none, the volunteer, really had to do with each other. */
export function bothHaveWritten({ counts, ally }: Pick<AnonymousCase, "counts" | "ally">): boolean {
  const both =
    ally === undefined
      ? [counts.callerToVolunteer, counts.volunteerToCaller]
      : [counts.callerToAlly, counts.allyToCaller];
  return both.every((each) => each >= EACH_WAY);
}
