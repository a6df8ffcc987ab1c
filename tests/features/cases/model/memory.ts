import { addDays } from "../../../../api/core/clock";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { personIdOf } from "./people";

/** Who heard of something about a case, and when. */
export interface Heard {
  readonly at: string;
  readonly people: readonly string[];
}

/** What the model remembers of one case, from what people asked for and from what they were told. */
export interface CaseMemory {
  /** Ids of those the caller kept it from when they asked. */
  readonly keptFrom: ReadonlySet<string>;
  /** Ids of the caller's reporting line at that time. */
  readonly line: ReadonlySet<string>;
  /** Ids of those who were the ally and are no more. */
  readonly gone: Set<string>;
  /** Reminders since it came to stand where it stands. */
  reminders: Heard[];
  /** Who heard that it came to stand there. */
  movedTo: Heard;
}

/** Points that a case earned, or that were taken back, by the case's own history. */
export interface Earned {
  readonly caseId: string;
  readonly revision: number;
  readonly season: string;
  readonly unit: string;
  readonly points: number;
  readonly at: string;
  readonly allyId: string;
  readonly callerId: string;
  readonly sameUnit: boolean;
  takenBack: boolean;
}

/** Everything the model knows by itself: nothing in it is read from the product's answers. */
export interface Memory {
  readonly cases: Map<string, CaseMemory>;
  /** By caller: the allies they have left by safety exit. */
  readonly apart: Map<string, Set<string>>;
  readonly earned: Earned[];
  /** By the mark in its words: the id of the case. */
  readonly needs: Map<string, string>;
  readonly reached: Set<string>;
  readonly accepted: Set<string>;
}

export function createMemory(): Memory {
  return {
    cases: new Map(),
    apart: new Map(),
    earned: [],
    needs: new Map(),
    reached: new Set(),
    accepted: new Set(),
  };
}

/** A request is opened: whom the caller keeps it from is what they asked for, not what the product made of it. */
export function rememberOpened(
  memory: Memory,
  found: AllyshipCase,
  input: { readonly managersToo?: unknown; readonly hideFrom?: readonly string[] },
  managers: readonly string[],
): void {
  const kept = [...(input.managersToo === true ? [] : managers), ...(input.hideFrom ?? [])];
  memory.cases.set(found.pk, {
    keptFrom: new Set(kept.filter((id) => id !== found.caller.id)),
    line: new Set(managers),
    gone: new Set(),
    reminders: [],
    movedTo: { at: found.openedAt, people: [] },
  });
}

/** points.md: 10 for three weeks or more with two check-ins or more, 4 for everything else that worked. */
export function earnedBy(found: AllyshipCase): Earned | undefined {
  const { ally, caller, closedAt, begunAt, finishedAt, checkIns, allyship } = found;
  if (ally === undefined || ally.unit === null || closedAt === undefined) return undefined;
  if (found.line.includes(ally.id)) return undefined;
  const long =
    begunAt !== undefined &&
    finishedAt !== undefined &&
    addDays(new Date(begunAt), 21) <= new Date(finishedAt);
  const much = allyship === "sustained" && long && (checkIns?.held ?? 0) >= 2;
  return {
    caseId: found.pk,
    revision: found.revision,
    season: closedAt.slice(0, 4),
    unit: ally.unit,
    points: much ? 10 : 4,
    at: closedAt,
    allyId: ally.id,
    callerId: caller.id,
    sameUnit: ally.unit === caller.unit,
    takenBack: false,
  };
}

/** Whether this caller has left this ally. */
export function areApart(memory: Memory, callerId: string, allyId: string): boolean {
  return memory.apart.get(callerId)?.has(allyId) === true;
}

export const idsOf = (keys: readonly string[]): string[] => keys.map(personIdOf);
