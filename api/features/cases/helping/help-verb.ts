import * as z from "zod";
import type { Outcome } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Stored } from "../../../core/store";
import type { Loaded, Verb } from "../../../core/verb";
import { VOLUNTEERS } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { mayHelp } from "../case/help-wanted";
import { caseId, namedCase, notThere, readCase } from "../case-verb";
import { type Helping, handView } from "./help-view";

interface HandVerb<Shape extends z.ZodRawShape, More extends object> {
  readonly name: string;
  readonly does: string;
  readonly input: Shape;
  more?(scope: Scope): More;
  /** Called only for a volunteer who may help with it. R16. */
  decide(
    input: z.output<z.ZodObject<Shape>>,
    found: Stored<AllyshipCase>,
    scope: Scope,
    more: Loaded<More>,
  ): Outcome<Helping>;
}

type None = Record<never, never>;

/** A verb by which a volunteer helps with a named case. For a volunteer with a tie to it there is no such case. R16. */
export function handVerb<Shape extends z.ZodRawShape, More extends object = None>(
  definition: HandVerb<Shape, More>,
) {
  type Input = z.output<z.ZodObject<Shape>> & { readonly caseId: string };
  type All = ReturnType<typeof readCase> & More;
  const input = z.object({ ...definition.input, caseId });
  const made: Verb<Input, All, Helping> = {
    name: definition.name,
    does: definition.does,
    who: VOLUNTEERS,
    input: input as unknown as z.ZodType<Input>,
    load: ({ caseId: id }, scope) => ({ ...readCase(id), ...definition.more?.(scope) }) as All,
    decide(given, state, scope) {
      const found = namedCase(state.found);
      if (found === undefined || !mayHelp(found.doc, scope.me)) return notThere(scope);
      return definition.decide(given, found, scope, state as Loaded<More>);
    },
    // A repeat of what she has just done; to another volunteer the case is gone.
    asItIs: (_given, state) => {
      const found = namedCase(state.found);
      return found && { found: found.doc, done: true, allies: [] };
    },
    writesTo: ({ caseId: id }) => ({ container: "cases", pk: readCase(id).found.pk }),
    show: handView,
  };
  return made;
}
