import * as z from "zod";
import { type Outcome, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { Page, Stored } from "../../core/store";
import { one, some, type Verb } from "../../core/verb";
import { EMPLOYEES } from "../people/who-may";
import type { CallerSees } from "./card/caller-sees";
import { callerView } from "./card/caller-view";
import type { AnonymousCase } from "./case/anonymous-case";
import { codeInput } from "./case/code";
import { besideOf, parted } from "./case/partition-docs";
import type { StaffRead } from "./case/relay-access-log";
import type { RelayMessage } from "./case/relay-message";

/** A case opened by its code, with what lies beside it. */
export interface Opened {
  readonly found: AnonymousCase;
  readonly messages: Page<RelayMessage>;
  readonly reads: Page<StaffRead>;
}

interface CodeVerb<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly does: string;
  readonly input: Shape;
  wantsName?(input: z.output<z.ZodObject<Shape>>): boolean;
  wantsPing?(input: z.output<z.ZodObject<Shape>>): boolean;
  /** Called only for whoever brought the code. */
  decide(
    input: z.output<z.ZodObject<Shape>>,
    stored: Stored<AnonymousCase>,
    scope: Scope,
    opened: Opened,
  ): Outcome<CallerSees>;
}

/**
 * A verb of an anonymous caller. Her code is all there is: the dispatcher has dropped who she is, and a code that opens
 * nothing, or another lock, is answered like a case that is not there. R7, R9.
 */
export function codeVerb<Shape extends z.ZodRawShape>({
  name,
  does,
  input,
  wantsName,
  wantsPing,
  decide,
}: CodeVerb<Shape>) {
  type Input = z.output<z.ZodObject<Shape>> & { readonly code: string };
  type Reads = ReturnType<typeof readsOf>;
  const made: Verb<Input, Reads, CallerSees> = {
    name,
    does,
    who: EMPLOYEES,
    withoutName: true,
    onlyInTab: true,
    ...(wantsName !== undefined && { wantsName }),
    ...(wantsPing !== undefined && { wantsPing }),
    input: z.object({ ...input, code: codeInput }) as unknown as z.ZodType<Input>,
    load: ({ code }, scope) => readsOf(scope.placeOf(code).caseId),
    decide(given, { found, beside }, scope) {
      if (!opens(found, given.code, scope)) return refuse("not-found", "relay.refuse.no-such-code", scope);
      return decide(given, found, scope, { found: found.doc, ...parted(beside) });
    },
    asItIs(given, { found, beside }, scope) {
      return opens(found, given.code, scope) ? { found: found.doc, ...parted(beside) } : undefined;
    },
    writesTo: ({ code }, scope) => ({ container: "cases", pk: scope.placeOf(code).caseId }),
    show: callerView,
  };
  return made;
}

function readsOf(pk: string) {
  return {
    found: one<AnonymousCase>("cases", pk, "case"),
    beside: some<RelayMessage | StaffRead>("cases", besideOf(pk)),
  };
}

function opens(
  found: Stored<AnonymousCase> | undefined,
  code: string,
  scope: Scope,
): found is Stored<AnonymousCase> {
  return found?.doc.kind === "anonymous-case" && found.doc.lock === scope.placeOf(code).lock;
}
