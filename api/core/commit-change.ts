import { type Notice, type OutboxDoc, tellsPerson, waitsForRelease } from "./notice";
import type { Change } from "./outcome";
import type { Commit, Container, Store, Stored, Write } from "./store";

/** Where a change goes. `deliver` gets its notices with where they are, once they are stored, and must not throw. */
export interface CommitPorts {
  readonly store: Store;
  randomId(): string;
  deliver(container: Container, notices: readonly Stored<OutboxDoc>[]): void;
}

/** How long whoever committed a notice has it to itself. After a crash the timer takes over from there. */
const FIRST_TRY_MS = 30_000;

/** Commits a change together with its notices, all or nothing, and hands the notices on for a first try. */
export async function commitChange(ports: CommitPorts, change: Change, now: Date): Promise<Commit> {
  const { container, pk, releaseAt } = change;
  // Due only after a while: until then the first try is the committer's own, and the timer keeps away.
  const dueAt = releaseAt ?? new Date(now.getTime() + FIRST_TRY_MS).toISOString();
  const notices = change.notices.map(
    (notice): OutboxDoc => ({
      id: idOf(notice, change) ?? `notice-${ports.randomId()}`,
      pk,
      kind: "notice",
      notice,
      dueAt,
      tries: 0,
      ...(releaseAt !== undefined && { atFixedTime: true }),
    }),
  );
  // Of what waits for a release the one that is there already says the same.
  const op = releaseAt === undefined ? "create" : "upsert";
  const writes = [...change.writes, ...notices.map((doc): Write => ({ op, doc }))];
  const committed = await ports.store.commit(container, pk, writes);
  if (!committed.ok) return committed;
  const etags = committed.etags.slice(change.writes.length);
  const stored = notices.map((doc, index) => ({ doc, etag: etags[index] ?? "" }));
  ports.deliver(
    container,
    stored.filter(({ doc }) => releaseAt === undefined || !waitsForRelease(doc.notice)),
  );
  return committed;
}

/**
 * What waits for a release is told once, however often it was given rise to: how many messages somebody wrote must not be counted
 * from how often somebody else's telephone rings. One notice a person, and one for each thing that is done about the case itself.
 */
function idOf(notice: Notice, { pk, releaseAt }: Change): string | undefined {
  if (releaseAt === undefined || !waitsForRelease(notice)) return undefined;
  if (tellsPerson(notice)) return `notice-${releaseAt}-person-${notice.personId}`;
  const { to, ...rest } = notice as Notice & { caseId?: string };
  const isOfTheCase = rest.caseId === pk && Object.keys(rest).length === 1;
  return isOfTheCase ? `notice-${releaseAt}-${to}` : undefined;
}
