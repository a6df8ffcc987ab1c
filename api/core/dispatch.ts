import type { Clock } from "./clock";
import { commitChange } from "./commit-change";
import type { Places } from "./lists/places";
import { readVisible } from "./lists/read-visible";
import type { OutboxDoc } from "./notice";
import { type Change, type Outcome, type Refusal, refuse } from "./outcome";
import { type Identity, NOBODY, type Person } from "./person";
import { type Done, done, type Marker, markerOf, namelessMarkerOf } from "./repeat/done";
import { ownKey } from "./repeat/own-key";
import type { CodePlace, Scope } from "./scope";
import type { Settings } from "./settings";
import { type Card, showCard } from "./show-card";
import type { Shown } from "./shown";
import type { Commit, Container, Page, Store, Stored, Write } from "./store";
import { StoreAway } from "./store-away";
import { type Library, speaker } from "./text";
import { type AnyVerb, may, type Reads, type View, type Visible } from "./verb";
import { whoIs } from "./who-is";

/** What a surface asks: a verb by name, its input as it came, who is speaking, and what makes a repeat recognisable. */
export interface VerbCall {
  readonly verb: string;
  readonly input: unknown;
  readonly identity: Identity;
  /** Where it was said: what is kept out of chat is refused there. */
  readonly from?: "chat";
  /**
   * The activity's id or the `Idempotency-Key`: the same key from the same person happens once. A button that carries a key of
   * its own goes by that one (repeat/own-key.ts).
   */
  readonly key?: string;
}

/** What every surface shows. With a refusal there may be a card: the thing as it now is. */
export type Answer =
  | {
      readonly ok: true;
      readonly view: string;
      readonly data: object;
      readonly card: Card;
      readonly parts?: readonly { readonly section: string; readonly key: string; readonly card: Card }[];
      readonly again?: Shown;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly card?: Card };

export type Dispatch = (call: VerbCall) => Promise<Answer>;

/** What a dispatcher is made of. `deliver` gets the notices of a commit, with where they are, and must not throw. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly library: Library;
  readonly verbs: ReadonlyMap<string, AnyVerb>;
  /** Entra object ids of the first leads. */
  readonly leads: readonly string[];
  /** The programme's settings, as fresh as a minute ago. */
  settings(): Promise<Settings>;
  randomId(): string;
  digest(...parts: readonly string[]): string;
  placeOf(code: string): CodePlace;
  /** A link that opens this person's tab at a desk. */
  tabLink(personId: string, opens: string): string;
  /** Where Ally reaches somebody, if it has met them. */
  addressOf(personId: string): Promise<string | undefined>;
  readonly limits: Limits;
  /** Closes where a list goes on before it leaves the product, and opens it when it comes back. */
  readonly places: Places;
  deliver(container: Container, notices: readonly Stored<OutboxDoc>[]): void;
}

/** Limits that know nobody: who did something is counted, and cannot be found out (privacy.md, "Anonymous case"). */
export interface Limits {
  /** Takes one of this person's turns at a verb today; false when there is none left. */
  take(personId: string, verb: string, most: number): Promise<boolean>;
  /** Whether this person has tried too many codes that open nothing, lately. Nothing of it is stored. */
  tooManyMisses(personId: string): boolean;
  missed(personId: string): void;
}

const NO_PLACE = "no such place";

type State = Record<string, Stored | Page | Visible | undefined>;

/** How often a decision is taken anew because somebody else wrote first. Past it, the person is asked to try again. */
const ATTEMPTS = 5;

/** Parse → who may → load → decide → commit → show. Refusals come back as values; a throw is a bug. */
export function createDispatch(ports: Ports): Dispatch {
  return async (call) => {
    try {
      return await dispatch(ports, call);
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      return no(refuse("away", "refuse.away", { say: speaker(ports.library, undefined) }));
    }
  };
}

async function dispatch(ports: Ports, asked: VerbCall): Promise<Answer> {
  const call = { ...asked, ...ownKey(asked.input) };
  const verb = ports.verbs.get(call.verb);
  const { me, news } = await whoIs(ports.store, call.identity, ports.leads);
  // Without a name nothing is written of the person: when their profile was last written would tell when they asked.
  if (news !== undefined && verb?.withoutName !== true) await noteNews(ports.store, me.id, news);
  const scope = scopeFor(ports, call, me, await ports.settings());
  const { say } = scope;
  if (verb?.onlyInTab && call.from === "chat") return no(refuse("may-not", "refuse.only-in-tab", scope));
  if (verb === undefined) return no(refuse("not-found", "refuse.verb", scope, "no-such-verb"));
  if (!may(verb.who, me)) {
    const noun = verb.name.split(".")[0];
    const keys = [`refuse.may-not.${verb.name}`, `refuse.may-not.${noun}`, "refuse.may-not"];
    const key = keys.find((each) => say.has(`${each}.message`)) ?? "refuse.may-not";
    return no(refuse("may-not", key, scope, "may-not"));
  }
  const parsed = verb.input.safeParse(call.input ?? {});
  if (!parsed.success) return no(inputRefusal(verb, parsed.error.issues[0]?.path[0], scope));
  if (verb.withoutName) return withoutName(ports, verb, parsed.data, call, me, say);
  const marker = markerOf(call.key, parsed.data, scope);
  return carryOut({ ports, verb, input: parsed.data, scope, marker, mayWrite: mayWrite(ports, verb, me.id) });
}

/** What Teams calls somebody now. If somebody else writes first, or the store is away, their next words bring it again. */
async function noteNews(store: Store, personId: string, news: Write): Promise<void> {
  try {
    await store.commit("people", personId, [news]);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
  }
}

/**
 * An action of somebody whose name is left at this door. What goes on from here holds nobody: an empty person, ids that follow
 * from the action alone, and, where they asked for it, an address or a name that is sealed before it is stored.
 */
async function withoutName(
  ports: Ports,
  verb: AnyVerb,
  input: unknown,
  call: VerbCall,
  me: Person,
  say: Scope["say"],
): Promise<Answer> {
  if (ports.limits.tooManyMisses(me.id))
    return no(refuse("slow-down", "refuse.codes", { say }, "too-many-codes"));
  const address = verb.wantsPing?.(input) ? await ports.addressOf(me.id) : undefined;
  const nameless = scopeFor(ports, { ...call, identity: NOBODY }, NOBODY, await ports.settings());
  const given = {
    ...(address !== undefined && { address }),
    ...(verb.wantsName?.(input) && { name: me.name }),
  };
  const scope: Scope = { ...nameless, say, ...given };
  const marker = namelessMarkerOf(call.key, scope);
  const allowed = mayWrite(ports, verb, me.id);
  const answer = await carryOut({ ports, verb, input, scope, marker, mayWrite: allowed });
  if (!answer.ok && answer.refusal.code === "not-found") ports.limits.missed(me.id);
  return answer;
}

/** Asked before the first write of an action. Only a digest under a key that dies at night is ever stored of it. */
function mayWrite(ports: Ports, { name, mostADay }: AnyVerb, personId: string): () => Promise<boolean> {
  return async () => mostADay === undefined || ports.limits.take(personId, name, mostADay);
}

/** One action on its way: who may was asked, the input was read. */
interface Action {
  readonly ports: Ports;
  readonly verb: AnyVerb;
  readonly input: unknown;
  readonly scope: Scope;
  /** What marks that this action was carried out; undefined where a repeat cannot be told from a second one. */
  readonly marker: Marker | undefined;
  /** Whether it may be done once more today. */
  mayWrite(): Promise<boolean>;
}

async function carryOut(action: Action): Promise<Answer> {
  const { ports, verb, input, scope, marker } = action;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = await load(action);
    // Whoever made a place up, changed one or brings somebody else's is told so, and shown nothing.
    if (state === undefined) return no(refuse("input", "refuse.place", scope, "no-such-place"));
    const outcome: Outcome<unknown> = verb.decide(input, state, scope);
    if (outcome.refused) return refused(action, outcome, state);
    if (outcome.change === undefined) return show(verb.show(outcome.result, scope));
    if (attempt === 0 && !(await action.mayWrite()))
      return no(refuse("slow-down", `refuse.most.${verb.name}`, scope, "most-a-day"));
    const committed = await commit(ports, outcome.change, marker, scope.now);
    if (committed.ok) return show(verb.show(outcome.result, scope));
    if (committed.reason === "exists" && committed.at === 0 && marker !== undefined) {
      const before = await ports.store.read<Done>(outcome.change.container, outcome.change.pk, marker.id);
      const again = await load(action);
      if (again && before !== undefined && before.doc.asked !== marker.asked)
        return otherWords(action, again);
      return (again && (await asItIs(action, again))) ?? show(verb.show(outcome.result, scope));
    }
    if (committed.reason === "too-large") return no(refuse("too-large", "refuse.too-large", scope));
    // Somebody else wrote first: decide anew on what is now true.
  }
  return no(refuse("away", "refuse.busy", scope));
}

/** A refusal may be the second half of a repeat: then the person did what they wanted, and is shown how it stands. */
async function refused(action: Action, refusal: Refusal, state: State): Promise<Answer> {
  const { ports, verb, input, scope, marker } = action;
  const place = verb.writesTo?.(input, scope);
  if (marker !== undefined && place !== undefined) {
    const before = await ports.store.read<Done>(place.container, place.pk, marker.id);
    if (before !== undefined && before.doc.asked !== marker.asked) return otherWords(action, state);
    const stands = before === undefined ? undefined : await asItIs(action, state);
    if (stands !== undefined) return stands;
  }
  return refusal.code === "moved-on" ? besideWhatStands(action, refusal, state) : no(refusal);
}

/** What was sent first stands, and is shown; of what came now nothing was done, and whoever sent it must know. */
function otherWords(action: Action, state: State): Promise<Answer> {
  return besideWhatStands(action, refuse("moved-on", "refuse.other-words", action.scope), state);
}

async function besideWhatStands(action: Action, refusal: Refusal, state: State): Promise<Answer> {
  const stands = await asItIs(action, state);
  return stands?.ok ? { ok: false, refusal, card: stands.card } : no(refusal);
}

async function asItIs({ verb, input, scope }: Action, state: State): Promise<Answer | undefined> {
  const result = verb.asItIs?.(input, state, scope);
  return result === undefined ? undefined : show(verb.show(result, scope));
}

async function commit(ports: Ports, change: Change, marker: Marker | undefined, now: Date): Promise<Commit> {
  if (marker === undefined) return commitChange(ports, change, now);
  const writes = [{ op: "create", doc: done(marker, change, now) } as const, ...change.writes];
  return commitChange(ports, { ...change, writes }, now);
}

/** Undefined when it was to go on from a place that was not handed out to this person for this verb. */
async function load({ ports, verb, input, scope }: Action): Promise<State | undefined> {
  const { store } = ports;
  const reads: Reads = verb.load(input, scope);
  const loaded = await Promise.all(
    Object.entries(reads).map(async ([name, read]) => {
      if (read.read === "one") return [name, await store.read(read.container, read.pk, read.id)] as const;
      if (read.read === "some") return [name, await store.query(read.container, read.query)] as const;
      const page = await readVisible(ports, read, `${verb.name}|${name}|${scope.me.id}`);
      return [name, page ?? NO_PLACE] as const;
    }),
  );
  if (loaded.some(([, each]) => each === NO_PLACE)) return undefined;
  return Object.fromEntries(loaded) as State;
}

function scopeFor(ports: Ports, call: VerbCall, me: Person, settings: Settings): Scope {
  const seed = call.key === undefined ? ports.randomId() : ports.digest(me.id, call.verb, call.key);
  return {
    me,
    now: ports.clock.now(),
    settings,
    newId: (purpose) => ports.digest(seed, purpose).slice(0, 32),
    digest: ports.digest,
    placeOf: ports.placeOf,
    ...(call.from !== undefined && { from: call.from }),
    tabLink: (opens) => ports.tabLink(me.id, opens),
    say: speaker(ports.library, me.language),
  };
}

/** Says what the field wants, where the verb has words for it. */
function inputRefusal(verb: AnyVerb, field: PropertyKey | undefined, scope: Scope): Refusal {
  const own = `${verb.name}.input.${String(field)}`;
  const refusal = refuse("input", "refuse.input", scope);
  return scope.say.has(own) ? { ...refusal, next: scope.say(own) } : refusal;
}

async function show(view: View): Promise<Answer> {
  const answer = {
    ok: true as const,
    view: view.name,
    data: view.data,
    card: await showCard(view.card),
    ...(view.again !== undefined && { again: view.again }),
  };
  if (view.parts === undefined) return answer;
  const parts = view.parts.map(async (part) => ({ ...part, card: await showCard(part.card) }));
  return { ...answer, parts: await Promise.all(parts) };
}

function no(refusal: Refusal): Answer {
  return { ok: false, refusal };
}
