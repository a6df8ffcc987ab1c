import * as z from "zod";
import { type Outcome, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { Page, Stored } from "../../core/store";
import { type Loaded, one, some, type Verb, type View, type Who } from "../../core/verb";
import { caseId } from "../cases/case-verb";
import type { StaffSees } from "./card/staff-sees";
import { staffView } from "./card/staff-view";
import type { AnonymousCase } from "./case/anonymous-case";
import { besideOf, parted } from "./case/partition-docs";
import { hasRead, onRecord, type StaffRead } from "./case/relay-access-log";
import type { RelayMessage } from "./case/relay-message";
import { type RelayPart, relayPartOf } from "./case/relay-part";

interface StaffVerb<Shape extends z.ZodRawShape, More extends object> {
  readonly name: string;
  readonly does: string;
  readonly who: Who;
  readonly input: Shape;
  /** Whose verb it is: for everybody else the case is not there. */
  readonly parts: readonly RelayPart[];
  /** What it takes and shows may stand in chat: the kind of request, its language, its age. */
  readonly inChat?: true;
  more?(scope: Scope): More;
  decide(
    input: z.output<z.ZodObject<Shape>>,
    stored: Stored<AnonymousCase>,
    scope: Scope,
    beside: { readonly part: RelayPart; readonly messages: Page<RelayMessage>; readonly more: Loaded<More> },
  ): Outcome<StaffSees>;
  show?(sees: StaffSees, scope: Scope): View;
}

type None = Record<never, never>;
const ID = /^[0-9a-f]{32}$/;

/** A verb of a volunteer or an ally on an anonymous case. For anybody without the part it asks for, there is no such case. */
export function staffVerb<Shape extends z.ZodRawShape, More extends object = None>(
  definition: StaffVerb<Shape, More>,
) {
  type Input = z.output<z.ZodObject<Shape>> & { readonly caseId: string };
  type Reads = ReturnType<typeof readsOf> & More;
  const made: Verb<Input, Reads, StaffSees> = {
    name: definition.name,
    does: definition.does,
    who: definition.who,
    ...(definition.inChat ? {} : { onlyInTab: true }),
    input: z.object({ ...definition.input, caseId }) as unknown as z.ZodType<Input>,
    load: ({ caseId: id }, scope) => ({ ...readsOf(safe(id)), ...definition.more?.(scope) }) as Reads,
    decide(given, state, scope) {
      const { found, beside } = state as Loaded<ReturnType<typeof readsOf>>;
      const part = partIn(found, scope);
      if (found === undefined || !definition.parts.includes(part)) {
        // Her part was another a moment ago: she sees how it stands instead of nothing.
        const key = part === "none" ? ("not-found" as const) : ("moved-on" as const);
        return refuse(key, `relay.refuse.${key}`, scope);
      }
      const { messages } = parted(beside);
      const more = state as Loaded<More>;
      const outcome = definition.decide(given, found, scope, { part, messages, more });
      return definition.show === undefined ? onRecord(outcome, scope) : outcome;
    },
    asItIs(_given, state, scope) {
      const { found, beside } = state as Loaded<ReturnType<typeof readsOf>>;
      const part = partIn(found, scope);
      if (found === undefined || part === "none") return undefined;
      const { messages, reads } = parted(beside);
      // Nothing is put on record here: it stands open for whoever has opened it today, and folded for the others.
      return { found: found.doc, part, messages, fold: !hasRead(reads, scope) };
    },
    writesTo: ({ caseId: id }) => ({ container: "cases", pk: safe(id) }),
    show: definition.show ?? staffView,
  };
  return made;
}

function readsOf(pk: string) {
  return {
    found: one<AnonymousCase>("cases", pk, "case"),
    beside: some<RelayMessage | StaffRead>("cases", besideOf(pk)),
  };
}

function partIn(found: Stored<AnonymousCase> | undefined, { me, now }: Scope): RelayPart {
  return found?.doc.kind === "anonymous-case" ? relayPartOf(found.doc, me, now) : "none";
}

function safe(id: string): string {
  return ID.test(id) ? id : "0";
}
