import * as z from "zod";
import { type Outcome, type Refusal, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { Stored } from "../../core/store";
import { one, type Verb, type Who } from "../../core/verb";
import type { AllyshipCase } from "./case";
import { caseView } from "./case-view";
import { type Part, partOf } from "./part";

/** Every employee may ask and offer. HR reaches no case by any verb, not even by accident of a second role. */
export const EMPLOYEES: Who = { roles: "staff", except: ["hr"] };

/** A case and the part of the person looking at it. */
export interface Seen {
  readonly found: AllyshipCase;
  readonly part: Part;
}

type CaseInput = { readonly caseId: string };
type CaseReads = { readonly found: ReturnType<typeof one<AllyshipCase>> };

interface CaseVerb<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly does: string;
  readonly input: Shape;
  /** What somebody without a part in it hears; unless said otherwise, that there is no such case. */
  stranger?(found: AllyshipCase, scope: Scope): Refusal;
  /** Called only for somebody for whom the case exists. */
  decide(
    input: z.output<z.ZodObject<Shape>>,
    found: Stored<AllyshipCase>,
    part: Part,
    scope: Scope,
  ): Outcome<Seen>;
}

const ID = /^[0-9a-f]{32}$/;
const caseId = z.string().min(1).max(100);

/** A verb on one case: loads it, answers alike for a missing and a foreign one, shows it by the person's part. */
export function caseVerb<Shape extends z.ZodRawShape>(definition: CaseVerb<Shape>) {
  type Input = z.output<z.ZodObject<Shape>> & CaseInput;
  const input = z.object({ ...definition.input, caseId });
  const shown: Verb<Input, CaseReads, Seen> = {
    name: definition.name,
    does: definition.does,
    who: EMPLOYEES,
    input: input as unknown as z.ZodType<Input>,
    load: ({ caseId: id }) => ({ found: one<AllyshipCase>("cases", safe(id), "case") }),
    decide(given, { found }, scope) {
      if (found === undefined) return notThere(scope);
      const part = partOf(found.doc, scope.me, scope.now);
      if (part !== "none") return definition.decide(given, found, part, scope);
      return definition.stranger?.(found.doc, scope) ?? notThere(scope);
    },
    asItIs(_given, { found }, scope) {
      if (found === undefined) return undefined;
      const part = partOf(found.doc, scope.me, scope.now);
      return part === "none" ? undefined : { found: found.doc, part };
    },
    writesTo: ({ caseId: id }) => ({ container: "cases", pk: safe(id) }),
    show: caseView,
  };
  return shown;
}

/** The one answer for a case that is not there and for one that is not yours. */
export function notThere(scope: Scope): Refusal {
  return refuse("not-found", "cases.refuse.not-there", scope);
}

/** Somebody acted on a card that has since moved on; the dispatcher sends the card as it now is. */
export function movedOn(scope: Scope): Refusal {
  return refuse("moved-on", "cases.refuse.moved-on", scope);
}

// What is no id of ours is nobody's case: read as one that cannot exist, so that it answers like any other.
function safe(id: string): string {
  return ID.test(id) ? id : "0";
}
