import * as z from "zod";
import { mayType } from "../../../core/input/typed";
import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { type AllyFeedback, OWN_WORDS } from "../case/own-words";
import { caseVerb } from "../case-verb";

/** R25, R26: the ally says how it was, for their own learning. It decides nothing, and nobody else reads it. */
export const reflect = caseVerb({
  name: "cases.reflect",
  does: "Say how the allyship was for you, for your own learning.",
  input: { went: z.enum(["well", "mixed", "hard"]), learned: mayType(300).default("") },
  decide({ went, learned }, { stored, found }, scope) {
    const { now } = scope;
    const words: AllyFeedback = {
      id: OWN_WORDS.feedback("ally"),
      pk: found.pk,
      kind: "feedback",
      by: "ally",
      went,
      learned,
      at: now.toISOString(),
    };
    const answered = { ...found, feedback: { ...found.feedback, ally: true } };
    const after = note(found, answered, { by: "ally", reason: "reflect" }, scope);
    const effects = { tell: "own-doing", writes: [{ op: "upsert", doc: words }] } as const;
    return changeCase(stored, after, effects, scope);
  },
});
