import * as z from "zod";
import { chosen } from "../../../core/chosen";
import { refuse } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Stored } from "../../../core/store";
import { ticked } from "../../../core/ticked";
import { mayType } from "../../../core/typed";
import { HELPED, MORE } from "../../learning/themes";
import { type AllyshipCase, VERDICTS, type Verdict } from "../case/case";
import { changeCase, type Effects } from "../case/change-case";
import { withPart } from "../case/closed-without-verdict";
import { mayAmend } from "../case/may-amend";
import { entered, noted } from "../case/move";
import { CAME, type CallerFeedback, OWN_WORDS } from "../case/own-words";
import { CLOSES_AS, reclassified } from "../case/settle";
import { caseVerb, movedOn } from "../case-verb";

/**
 * R26–R29: the caller says how it went, and her answer alone decides. She may change it for seven days, and until the
 * season is settled even after that. Her words for learning are kept apart and go no further than she says.
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
  decide(input, stored, part, scope) {
    const found = stored.doc;
    if (part !== "caller") return refuse("may-not", "cases.refuse.verdict", scope);
    const answered = { ...found, verdict: input.verdict, feedback: { ...found.feedback, caller: true } };
    if (found.state === "closing") {
      const words = feedbackOf(input, found, scope);
      return first(stored, answered, [{ op: "upsert", doc: words }], scope);
    }
    const doing = { by: "caller", reason: "change-verdict" } as const;
    if (found.state === "cooling") {
      if (input.verdict === "prefer-not-to-say") return undetermined(stored, answered, scope);
      return changeCase(stored, noted(found, answered, doing, scope), { tell: "own-doing" }, scope);
    }
    if (!mayAmend(found, scope.now) || found.verdict === input.verdict) return movedOn(scope);
    const { next, notices } = reclassified({ ...found, feedback: answered.feedback }, input.verdict);
    const after = entered(found, next, doing, scope);
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
  const after = entered(stored.doc, next, { by: "caller", reason: "verdict" }, scope);
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
  const after = entered(stored.doc, next, { by: "caller", reason: "verdict" }, scope);
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
