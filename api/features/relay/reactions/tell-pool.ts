import { peopleWith } from "../../../core/people-with";
import type { Profile } from "../../../core/person";
import { every, reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import type { AnonymousCase } from "../case/anonymous-case";
import { isKeptFrom, mayClaim } from "../case/may-claim";
import type { TellPool } from "../case/notices";
import { isOver } from "../case/relay-state";
import { type SaidInChannel, sayInChannel } from "./say-in-channel";

/**
 * Tells every volunteer for whom an anonymous case exists that something waits, each by their own pace; for the others there is
 * no such case (R16). In the volunteers' channel everybody reads that one waits, or that it is looked after (R116); where a
 * caller keeps the request from a volunteer it is not said there at all, for that volunteer would read it and draw conclusions
 * from what they are not shown. One who is away is not told, and still finds it in the channel and at their desk.
 * Where it was claimed meanwhile nobody is told.
 */
export const tellPool = reaction<TellPool>()({
  to: "pool",
  does: "Tell volunteers that an anonymous request waits, and their channel how it stands.",
  load: ({ caseId }) => ({
    found: one<AnonymousCase>("cases", caseId, "case"),
    volunteers: every<Profile>("people", peopleWith("volunteer", 1000)),
  }),
  decide(
    { caseId },
    { found: stored, volunteers },
    { now, settings: { calendar } },
  ): {
    outcome: string;
    tell?: readonly (readonly [Profile, { verb: string; input: Record<string, string> }])[];
    rest: SaidInChannel;
  } {
    const found = stored?.doc;
    if (found?.kind !== "anonymous-case" || found.state !== "received")
      return {
        outcome: "taken care of",
        rest: { is: "taken", over: found === undefined || isOver(found.state) },
      };
    const there = volunteers.map(({ doc }) => doc).filter(({ roles }) => !roles.includes("hr"));
    const keptFrom = there.some((each) => isKeptFrom({ ...found, apart: [] }, { ...each, id: each.pk }));
    const able = there.filter(
      (each) => each.availability?.away !== true && mayClaim(found, { ...each, id: each.pk }, now),
    );
    // Everybody has a view of their own, whoever stepped aside too: who is missing from a list says as much as who is on it.
    const people = there.map(({ pk }) => pk);
    const rest = {
      is: "waits",
      caseId,
      receivedOn: found.openedAt,
      calendar,
      people,
      fresh: !keptFrom,
    } as const;
    return {
      outcome: "told",
      tell: able.map((each) => [each, { verb: "relay.desk", input: {} }] as const),
      rest,
    };
  },
  // Last, and tried again by itself: whoever was told before is put by for once and not twice.
  carryOut: ({ caseId }, said, ports) => sayInChannel(caseId, said, ports),
});
