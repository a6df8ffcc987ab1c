import type { Scope } from "../../core/scope";
import type { AllyshipCase } from "./case";
import type { Part } from "./part";

interface CardAction {
  readonly title: string;
  readonly style: "default" | "positive";
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The buttons somebody has on a case now: what she can do, and nothing that would be refused. */
export function actionsOf(found: AllyshipCase, part: Part, { say }: Scope): CardAction[] {
  const action = (
    verb: string,
    key: string,
    input: object = {},
    style: CardAction["style"] = "default",
  ): CardAction => ({
    title: say(`cases.button.${key}`),
    style,
    verb,
    data: { verb, caseId: found.pk, ...input },
  });
  if (part === "looking") return [action("cases.offer", "offer", {}, "positive")];
  if (part === "proposed") {
    return [
      action("cases.answer", "accept", { accept: true }, "positive"),
      action("cases.answer", "decline", { accept: false }),
    ];
  }
  const together = part === "caller" || part === "ally";
  if (found.state === "active" && together) return [action("cases.finish", "finish")];
  if (found.state === "closing" && part === "caller") {
    return [
      // All three alike: nothing pushes the caller towards a verdict.
      action("cases.verdict", "worked", { verdict: "worked" }),
      action("cases.verdict", "didNotWork", { verdict: "did-not-work" }),
      action("cases.verdict", "preferNotToSay", { verdict: "prefer-not-to-say" }),
    ];
  }
  return [];
}
