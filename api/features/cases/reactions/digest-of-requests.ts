import { type DatedBy, isWorkingDay, localDate, localTime } from "../../../core/calendar";
import { addDays } from "../../../core/clock";
import { every } from "../../../core/every";
import type { JobPorts, MakeJob } from "../../../core/job";
import { peopleWith } from "../../../core/people-with";
import type { Profile } from "../../../core/person";
import type { Doc, Stored } from "../../../core/store";
import { may } from "../../../core/verb";
import { writeOver } from "../../../core/write-over";
import { createGovernor } from "../../people/governor";
import { putBy } from "../../people/updates";
import { whenDigestIsDue } from "../../people/when-to-tell";
import { EMPLOYEES } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { isLooking, STATES, takesAPlace } from "../case/case-state";
import { placesLeft } from "../case/cases-of";
import { partOf } from "../case/part";
import { isNewRequest } from "./is-new-request";

/**
 * The newest morning on which allies heard of new requests. Container programme, partition "digest-run", id "requests".
 * Names nobody. Read by this job alone; kept, because the next morning begins where this one ended, however late.
 */
export interface DigestRun extends Doc {
  readonly kind: "digest-run";
  /** The date, YYYY-MM-DD, in the programme's time zone. */
  readonly date: string;
  /** Requests that came to look for an ally after `since`, up to and including `until`, are told of. ISO. */
  readonly since: string;
  readonly until: string;
  readonly done: boolean;
  /** Until then the machine that began it has it to itself, ISO. */
  readonly leasedUntil: string;
}

const RUN = { container: "programme", pk: "digest-run", id: "requests" } as const;
const PAGE = 1000;
const LEASE_MS = 300_000;
/** A request that is being stored while a run looks for it is left to the next one. */
const SETTLED_MS = 60_000;
const BOARD = "cases.board";
/** Before the first run ever: requests of the last days are new. */
const FIRST_DAYS = 4;

/**
 * The digest of open requests: on a working morning, once, each ally who could offer to a request that is new since the
 * last one gets one update, which says nothing of it (journeys.md, Ally 2). A run that broke off is taken up again;
 * whoever had theirs put by is passed over. Where no request is new, nobody is even looked at.
 */
export const digestOfRequests: MakeJob = (ports) => ({
  name: "tell-allies",
  when: "puts by",
  run: createDigest(ports),
});

function createDigest({ store, clock, settings, knows }: JobPorts): () => Promise<void> {
  const governor = createGovernor({ store, clock, settings, knows });
  let finished: string | undefined;

  const commit = (before: Stored<DigestRun> | undefined, doc: DigestRun) =>
    store.commit(RUN.container, RUN.pk, [writeOver(before, doc)]);

  /** Begins today's run, or takes up one that broke off. Undefined while another machine has it, and once it is done. */
  const begin = async (date: string): Promise<Stored<DigestRun> | undefined> => {
    const before = await store.read<DigestRun>(RUN.container, RUN.pk, RUN.id);
    const last = before?.doc;
    const now = clock.now();
    // One that broke off on an earlier day is finished by going on from where it began.
    const since = last === undefined ? addDays(now, -FIRST_DAYS).toISOString() : startOf(last);
    if (last?.date === date && last.done) finished = date;
    if (last?.date === date && (last.done || last.leasedUntil > now.toISOString())) return undefined;
    const doc: DigestRun = {
      id: RUN.id,
      pk: RUN.pk,
      kind: "digest-run",
      date,
      since,
      until: last?.date === date ? last.until : new Date(now.getTime() - SETTLED_MS).toISOString(),
      done: false,
      leasedUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
    };
    const begun = await commit(before, doc);
    return begun.ok ? { doc, etag: begun.etags[0] ?? "" } : undefined;
  };

  const casesIn = async (states: readonly string[]): Promise<AllyshipCase[]> => {
    const found: AllyshipCase[] = [];
    const where = [
      { field: "kind", op: "=", value: "case" },
      { field: "state", op: "in", value: states },
    ] as const;
    for await (const each of every<AllyshipCase>(store, "cases", { where, limit: PAGE }))
      found.push(each.doc);
    return found;
  };

  /** Whether everybody who could offer has it put by. */
  const tellAll = async (requests: readonly AllyshipCase[], date: string): Promise<boolean> => {
    let all = true;
    const { calendar } = await settings();
    const running = await casesIn(STATES.filter(takesAPlace));
    const allies = every<Profile>(store, "people", peopleWith("ally", PAGE));
    for await (const { doc: ally } of allies) {
      const theirs = running.filter((each) => each.ally?.id === ally.pk);
      if (couldOffer(ally, requests, theirs, { now: clock.now(), settings: { calendar } }))
        all = (await tellOne(ally, date)) && all;
    }
    return all;
  };

  const tellOne = async (ally: Profile, date: string): Promise<boolean> => {
    const { calendar } = await settings();
    const held = await governor.hold(ally.pk, (before) => {
      if (before?.digestOn === date) return undefined;
      const now = clock.now();
      const due = whenDigestIsDue({ updates: ally.updates, now, calendar });
      return { ...putBy(ally.pk, before, { verb: BOARD, input: {} }, due, now), digestOn: date };
    });
    return typeof held === "string";
  };

  return async (): Promise<void> => {
    const now = clock.now();
    const { calendar } = await settings();
    const date = localDate(now, calendar);
    if (finished === date || !isWorkingDay(date, calendar) || localTime(now, calendar) < calendar.morning)
      return;
    const run = await begin(date);
    if (run === undefined) return;
    const requests = (await casesIn(STATES.filter(isLooking))).filter((each) => isNewRequest(each, run.doc));
    // Whoever is left out has theirs when the run is taken up again.
    if (requests.length > 0 && !(await tellAll(requests, date))) return;
    if ((await commit(run, { ...run.doc, done: true })).ok) finished = date;
  };
}

function startOf({ done, since, until }: DigestRun): string {
  return done ? until : since;
}

/** R17, R108: they could offer to one of these, has a place left, and did not say "Not for me". */
function couldOffer(
  ally: Profile,
  requests: readonly AllyshipCase[],
  theirs: readonly AllyshipCase[],
  when: DatedBy,
): boolean {
  const person = { ...ally, id: ally.pk };
  if (ally.quiet === true || !may(EMPLOYEES, person)) return false;
  if (placesLeft(person, theirs) === 0) return false;
  return requests.some((request) => partOf(request, person, when) === "looking");
}
