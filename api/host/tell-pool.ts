import type { Clock } from "../core/clock";
import type { TellPool } from "../core/notice";
import { peopleWith } from "../core/people-with";
import type { Profile } from "../core/person";
import type { Store } from "../core/store";
import type { AnonymousCase } from "../features/relay/case/anonymous-case";
import { isKeptFrom, mayClaim } from "../features/relay/case/may-claim";
import { isOver } from "../features/relay/case/relay-state";
import { every } from "./kit/every";
import type { Later } from "./outbox/deliver";
import type { Poster } from "./post-waiting";
import type { Updates } from "./telling/updates";

interface TellPoolOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly updates: Updates;
  readonly poster: Poster;
}

/**
 * Tells every volunteer for whom an anonymous case exists that something waits, each by her own pace; for the others there is
 * no such case (R16). In the volunteers' channel everybody reads that one waits, or that it is looked after (R116); where a
 * caller keeps her request from a volunteer it is not said there at all, for that volunteer would read it and draw her
 * conclusions from what she is not shown. One who is away is not told, and still finds it in the channel and at her desk.
 * Where it was claimed meanwhile nobody is told.
 */
export function createTellPool({ store, clock, updates, poster }: TellPoolOptions) {
  return async ({ caseId }: TellPool): Promise<string | Later> => {
    const found = (await store.read<AnonymousCase>("cases", caseId, "case"))?.doc;
    if (found?.kind !== "anonymous-case" || found.state !== "received")
      return (await poster.isTaken(caseId, found === undefined || isOver(found.state))) ?? "taken care of";
    const people: string[] = [];
    let fresh = true;
    for await (const profile of every<Profile>(store, "people", peopleWith("volunteer", 1000))) {
      const volunteer = { ...profile, id: profile.pk };
      if (volunteer.roles.includes("hr")) continue;
      // Everybody has a view of her own, whoever stepped aside too: who is missing from a list says as much as who is on it.
      people.push(volunteer.id);
      if (isKeptFrom({ ...found, apart: [] }, volunteer)) fresh = false;
      if (volunteer.availability?.away === true || !mayClaim(found, volunteer, clock.now())) continue;
      await updates.putBy(profile, { to: "person", personId: profile.pk, verb: "relay.desk", input: {} });
    }
    // Last, and tried again by itself: whoever was told before is put by for once and not twice.
    return (await poster.waits({ caseId, receivedOn: found.openedAt, people }, fresh)) ?? "told";
  };
}
