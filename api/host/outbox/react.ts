import { randomBytes, randomUUID } from "node:crypto";
import { commitChange } from "../../core/commit-change";
import { every } from "../../core/every";
import type { Later } from "../../core/messenger";
import type { Notice } from "../../core/notice";
import type {
  AnyReaction,
  Reacted,
  ReactionChange,
  ReactionLoaded,
  ReactionPorts,
  ReactionReads,
  ReactionScope,
} from "../../core/reaction";
import type { Settings } from "../../core/settings";
import type { Store, Stored } from "../../core/store";
import type { Governor } from "../../features/people/governor";
import { digest } from "../kit/digest";

export interface ReactOptions {
  readonly reactions: ReadonlyMap<string, AnyReaction>;
  readonly ports: ReactionPorts;
  readonly governor: Governor;
  readonly leads: readonly string[];
  settings(): Promise<Settings>;
}

/** Resolves with what became of a notice, e.g. "told", or with when to try again. */
export type React = (notice: Notice) => Promise<string | Later>;

/** So often a reaction that asks for it goes on at once; past it, it waits for the next run. */
const AT_ONCE = 3;
/** What a reaction gives rise to is the timer's: of an anonymous case nothing is told before its release. */
const LATER = () => undefined;

/**
 * Carries out what follows of a decision: loads what the reaction reads, lets it decide, commits its changes, puts by what
 * people hear of, and last lets it speak to Teams or to keys. Broken off anywhere, the notice comes again and finds it done.
 */
export function createReact(options: ReactOptions): React {
  const { reactions, ports } = options;
  return async (notice) => {
    const reaction = reactions.get(notice.to);
    // A notice of a version to come, or of a feature that is gone: it stays for whoever knows it.
    if (reaction === undefined) return { reason: "unknown" };
    let later: Later = { reason: "busy" };
    for (let round = 0; round < AT_ONCE; round += 1) {
      const scope = await scopeOf(options);
      const state = await load(ports.store, reaction.load(notice, scope));
      const reacted = reaction.decide(notice, state as ReactionLoaded<never>, scope);
      const done = await carryOut(options, reaction, notice, reacted, scope.now);
      if (typeof done === "string" || done.retryAfterMs !== 0) return done;
      later = { reason: done.reason };
    }
    return later;
  };
}

async function carryOut(
  { ports, governor }: ReactOptions,
  reaction: AnyReaction,
  notice: Notice,
  reacted: Reacted<unknown>,
  now: Date,
): Promise<string | Later> {
  const { outcome, changes = [], afterwards = [], tell = [], onceMoreIn, rest } = reacted;
  for (const part of [changes, afterwards]) {
    const failed = await commitAll(ports.store, part, now);
    if (failed !== undefined) return failed;
  }
  let failed: Later | undefined;
  for (const [profile, shows] of tell) {
    const told = await governor.putBy(profile, { to: "person", personId: profile.pk, ...shows });
    if (typeof told !== "string") failed = told;
  }
  if (failed !== undefined) return failed;
  const later = await reaction.carryOut?.(notice, rest, ports);
  if (later !== undefined) return later;
  return onceMoreIn === undefined ? outcome : { reason: "once more", retryAfterMs: onceMoreIn };
}

/** Each on its own, so that one that somebody else is writing holds up none of the others. */
async function commitAll(
  store: Store,
  changes: readonly ReactionChange[],
  now: Date,
): Promise<Later | undefined> {
  let failed: Later | undefined;
  for (const change of changes) {
    const commit = await commitChange({ store, randomId: randomUUID, deliver: LATER }, change, now);
    const isDone = commit.ok || (commit.reason === "exists" && change.orIsThere === true);
    if (!isDone) failed = { reason: commit.reason };
  }
  return failed;
}

async function scopeOf({ ports, leads, settings }: ReactOptions): Promise<ReactionScope> {
  return {
    now: ports.clock.now(),
    settings: await settings(),
    leads,
    digest,
    secret: () => randomBytes(32).toString("base64url"),
  };
}

async function load(store: Store, reads: ReactionReads) {
  const loaded = await Promise.all(
    Object.entries(reads).map(async ([name, read]) => [name, await loadOne(store, read)] as const),
  );
  return Object.fromEntries(loaded);
}

async function loadOne(
  store: Store,
  read: ReactionReads[string],
): Promise<Stored | readonly Stored[] | undefined> {
  if (read.read === "one") return store.read(read.container, read.pk, read.id);
  if (read.read === "some") return (await store.query(read.container, read.query)).items;
  const all: Stored[] = [];
  for await (const stored of every(store, read.container, read.query)) all.push(stored);
  return all;
}
