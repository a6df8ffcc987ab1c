import * as z from "zod";
import { type Outcome, type Refusal, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { Stored } from "../../core/store";
import { type Loaded, one, type Verb, type View } from "../../core/verb";
import { EMPLOYEES } from "../people/who-may";
import { caseView } from "./card/case-view";
import type { AllyshipCase } from "./case/case";
import { type Part, partOf } from "./case/part";

/** A case and the part of the person looking at it. */
export interface Seen {
  readonly found: AllyshipCase;
  readonly part: Part;
}

type CaseInput = { readonly caseId: string };
type CaseReads = { readonly found: ReturnType<typeof one<AllyshipCase>> };
type None = Record<never, never>;

interface CaseVerb<Shape extends z.ZodRawShape, More extends object> {
  readonly name: string;
  readonly does: string;
  readonly input: Shape;
  /** What it reads besides the case. */
  more?(scope: Scope): More;
  /** What somebody without a part in it hears; unless said otherwise, that there is no such case. */
  stranger?(found: AllyshipCase, scope: Scope): Refusal;
  /** Called only for somebody for whom the case exists. */
  decide(
    input: z.output<z.ZodObject<Shape>>,
    found: Stored<AllyshipCase>,
    part: Part,
    scope: Scope,
    more: Loaded<More>,
  ): Outcome<Seen>;
  /** The card of the case, unless said otherwise. */
  show?(seen: Seen, scope: Scope): View;
}

const ID = /^[0-9a-f]{32}$/;
/** The id of a case as cards and the wire carry it. */
export const caseId = z.string().min(1).max(100);

/** A verb on one case: loads it, answers alike for a missing and a foreign one, shows it by the person's part. */
export function caseVerb<Shape extends z.ZodRawShape, More extends object = None>(
  definition: CaseVerb<Shape, More>,
) {
  type Input = z.output<z.ZodObject<Shape>> & CaseInput;
  type All = CaseReads & More;
  const input = z.object({ ...definition.input, caseId });
  const shown: Verb<Input, All, Seen> = {
    name: definition.name,
    does: definition.does,
    who: EMPLOYEES,
    input: input as unknown as z.ZodType<Input>,
    load: ({ caseId: id }, scope) => ({ ...readCase(id), ...definition.more?.(scope) }) as All,
    decide(given, state, scope) {
      const found = namedCase(state.found);
      if (found === undefined) return notThere(scope);
      const part = partOf(found.doc, scope.me, scope.now);
      if (part === "none") return definition.stranger?.(found.doc, scope) ?? notThere(scope);
      return definition.decide(given, found, part, scope, state as Loaded<More>);
    },
    asItIs(_given, state, scope) {
      const found = namedCase(state.found);
      if (found === undefined) return undefined;
      const part = partOf(found.doc, scope.me, scope.now);
      return part === "none" ? undefined : { found: found.doc, part };
    },
    writesTo: ({ caseId: id }) => ({ container: "cases", pk: safe(id) }),
    show: definition.show ?? caseView,
  };
  return shown;
}

/** One point read of a case. What is no id of ours is read as one that cannot exist, so that it answers like any other. */
export function readCase(id: string): CaseReads {
  return { found: one<AllyshipCase>("cases", safe(id), "case") };
}

/** What was read, when it is a named case: for these verbs an anonymous one is not there, and nobody learns that an id is one's. */
export function namedCase(read: unknown): Stored<AllyshipCase> | undefined {
  const found = read as Stored<AllyshipCase> | undefined;
  return found?.doc.kind === "case" ? found : undefined;
}

/** The one answer for a case that is not there and for one that is not yours. */
export function notThere(scope: Scope): Refusal {
  return refuse("not-found", "cases.refuse.not-there", scope);
}

/** Somebody acted on a card that has since moved on; the dispatcher sends the card as it now is. */
export function movedOn(scope: Scope): Refusal {
  return refuse("moved-on", "cases.refuse.moved-on", scope);
}

function safe(id: string): string {
  return ID.test(id) ? id : "0";
}
