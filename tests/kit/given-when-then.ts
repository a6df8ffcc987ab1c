import type { Notice } from "../../api/core/notice";
import type { Outcome, RefusalCode } from "../../api/core/outcome";
import type { Person } from "../../api/core/person";
import type { Doc } from "../../api/core/store";
import { may, type View } from "../../api/core/verb";
import { KEYS, type Key, personOf, profileOf } from "./rules/cast";
import { verbs } from "./rules/product-rules";
import { type Placed, readFrom } from "./rules/read-from";
import { scopeOf } from "./rules/scope-of";

/** What came of it. Refused: why. Accepted: what would be written, who would be told, and what is shown. */
export interface Came {
  readonly of: "accepted" | RefusalCode;
  readonly view: View | undefined;
  /** What a refusal says, both of its sentences; nothing where the dispatcher would word it. */
  readonly said: string;
  readonly notices: readonly Notice[];
  /** The document of this kind as it would be afterwards, if it is written. */
  written(kind: string): (Doc & Readonly<Record<string, unknown>>) | undefined;
}

interface At {
  at(moment: string): At;
  /** Somebody of the cast, perhaps otherwise than they mostly are. */
  as(key: Key, otherwise?: Partial<Person>): { when(verb: string, input?: object): Came };
}

/** The morning on which rules are tried, unless a test says otherwise. */
const NOW = "2026-11-02T09:00:00.000Z";

/**
 * A rule by itself, without a store: these documents lie there, somebody does this at that time, and this comes of it.
 *
 * @example
 * const came = given(namedCase("open")).as("ben").when("cases.offer", { caseId: CASE, line: "Gladly." });
 * expect(came.of).toBe("accepted");
 */
export function given(...docs: readonly Doc[]): At {
  const there: Placed[] = [
    ...KEYS.map((key) => ({ container: "people", doc: profileOf(key as Key) })),
    ...docs.map((doc) => ({ container: doc.kind === "person" ? "people" : "cases", doc })),
  ];
  const from = (now: string): At => ({
    at: from,
    as: (key, otherwise = {}) => ({
      when: (verb, input = {}) => outcomeOf(there, { ...personOf(key), ...otherwise }, verb, input, now),
    }),
  });
  return from(NOW);
}

/** Parse, who may, load, decide, show: in the dispatcher's order, and with nothing between a rule and its answer. */
function outcomeOf(there: readonly Placed[], me: Person, name: string, input: object, now: string): Came {
  const verb = verbs.get(name);
  if (verb === undefined) throw new Error(`There is no verb ${name}.`);
  if (!may(verb.who, me)) return refusedAs("may-not");
  const parsed = verb.input.safeParse(input);
  if (!parsed.success) return refusedAs("input");
  const scope = scopeOf(verb, parsed.data, me, new Date(now));
  const state = readFrom(there, verb.load(parsed.data, scope));
  const outcome: Outcome<unknown> = verb.decide(parsed.data, state, scope);
  if (outcome.refused) return refusedAs(outcome.code, `${outcome.message} ${outcome.next}`);
  const writes = outcome.change?.writes ?? [];
  return {
    of: "accepted",
    view: verb.show(outcome.result, scope),
    said: "",
    notices: outcome.change?.notices ?? [],
    written(kind) {
      const docs = writes.flatMap((write) => ("doc" in write ? [write.doc] : []));
      const found = docs.find((doc) => doc.kind === kind);
      return found && { ...found };
    },
  };
}

function refusedAs(code: RefusalCode, said = ""): Came {
  return { of: code, view: undefined, said, notices: [], written: () => undefined };
}
