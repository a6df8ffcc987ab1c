import * as z from "zod";
import { chosen } from "../../../core/input/chosen";
import { ticked } from "../../../core/input/ticked";
import { mayType } from "../../../core/input/typed";
import { refuse } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Stored } from "../../../core/store";
import { HELPED, MORE } from "../../learning/themes";
import { type AllyshipCase, VERDICTS, type Verdict } from "../case/case";
import { changeCase, type Effects } from "../case/change-case";
import { withPart } from "../case/closed-without-verdict";
import { moveTo, note } from "../case/move";
import { CAME, type CallerFeedback, OWN_WORDS } from "../case/own-words";
import { CLOSES_AS, reclassified } from "../case/settle";
import { caseVerb, movedOn } from "../case-verb";

/**
 * R26–R29: the caller says how it went, and their answer alone decides. They may change it for seven days, and until the season
 * is settled even after that. The caller's words for learning are kept apart and go no further than the caller says.
 */
export const verdict = caseVerb({
  name: "cases.verdict",
  does: "Say whether the allyship worked for you.",
  input: {
    verdict: z.enum(VERDICTS),
    helped: chosen(HELPED).default([]),
    wished: chosen(MORE).default([]),
    line: mayType(300).optional(),
    mayTeach: ticked.default(false),
    mayQuote: ticked.default(false),
    came: chosen(CAME).optional(),
  },
  // Whoever it is not for is told that it is the caller's alone.
  instead: (_found, part, scope) =>
    part === undefined || part === "caller"
      ? undefined
      : refuse("may-not", "cases.refuse.verdict", scope, "callers-alone"),
  decide(input, { stored, found }, scope) {
    const answered = { ...found, verdict: input.verdict, feedback: { ...found.feedback, caller: true } };
    if (found.state === "closing") {
      const words = feedbackOf(input, found, scope);
      return first(stored, answered, [{ op: "upsert", doc: words }], scope);
    }
    const cause = { by: "caller", reason: "change-verdict" } as const;
    if (found.state === "cooling") {
      if (input.verdict === "prefer-not-to-say") return undetermined(stored, answered, scope);
      return changeCase(stored, note(found, answered, cause, scope), { tell: "own-doing" }, scope);
    }
    if (found.verdict === input.verdict) return movedOn(scope);
    const { next, notices } = reclassified({ ...found, feedback: answered.feedback }, input.verdict, scope);
    const after = moveTo(found, next, cause, scope);
    return changeCase(stored, after, { tell: "own-doing", notices }, scope);
  },
});

type Input = {
  readonly verdict: Verdict;
  readonly helped: readonly string[];
  readonly wished: readonly string[];
  readonly line?: string | undefined;
  readonly mayTeach: boolean;
  readonly mayQuote: boolean;
  readonly came?: readonly string[] | undefined;
};

function first(
  stored: Stored<AllyshipCase>,
  answered: AllyshipCase,
  writes: NonNullable<Effects["writes"]>,
  scope: Scope,
) {
  if (answered.verdict === "prefer-not-to-say") return undetermined(stored, answered, scope, writes);
  const next = { ...answered, state: "cooling" } as const;
  const after = moveTo(stored.doc, next, { by: "caller", reason: "verdict" }, scope);
  return changeCase(stored, after, { tell: "own-doing", writes }, scope);
}

function undetermined(
  stored: Stored<AllyshipCase>,
  answered: AllyshipCase,
  scope: Scope,
  writes: NonNullable<Effects["writes"]> = [],
) {
  const state = CLOSES_AS["prefer-not-to-say"];
  const next = { ...answered, state, closedAt: scope.now.toISOString() };
  const after = moveTo(stored.doc, next, { by: "caller", reason: "verdict" }, scope);
  const tell = withPart(stored.doc);
  return changeCase(stored, after, { tell: tell.length > 0 ? tell : "nobody-left", writes }, scope);
}

function feedbackOf(input: Input, found: AllyshipCase, { now }: Scope): CallerFeedback {
  return {
    id: OWN_WORDS.feedback("caller"),
    pk: found.pk,
    kind: "feedback",
    by: "caller",
    themes: [...input.helped, ...input.wished],
    line: input.line ?? "",
    mayTeach: input.mayTeach,
    mayQuote: input.mayTeach && input.mayQuote,
    came: input.came ?? [],
    at: now.toISOString(),
  };
}
