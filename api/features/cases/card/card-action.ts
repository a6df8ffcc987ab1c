import type { Scope } from "../../../core/scope";
import type { AllyshipCase } from "../case/case";

/** A button. `inputs`: "auto" where it sends what is in the card's fields, and so wants them filled in. */
export interface CardAction {
  readonly title: string;
  readonly style: "default" | "positive" | "destructive";
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly inputs: "auto" | "none";
}

/** A button under "Something else", with a sentence that says what it does, and the fields it sends. */
export interface Extra extends CardAction {
  readonly sentence: string;
  readonly field: "none" | "audience" | "endOn" | "terms";
}

/** What somebody can do on a case: at most three buttons at once, and the rest under "Something else". */
export interface Choices {
  readonly main: readonly CardAction[];
  readonly extras: readonly Extra[];
}

export type Button = (
  verb: string,
  key: string,
  options?: { input?: object; style?: CardAction["style"]; inputs?: CardAction["inputs"]; fill?: object },
) => CardAction;

/** Makes the buttons of one case, each with the words at `cases.button.<key>`. */
export function buttonsOf(found: AllyshipCase, { say }: Pick<Scope, "say">): Button {
  return (verb, key, { input = {}, style = "default", inputs = "none", fill = {} } = {}) => ({
    title: say(`cases.button.${key}`, { ...fill }),
    style,
    verb,
    data: { verb, caseId: found.pk, ...input },
    inputs,
  });
}

/** The same as an extra: what it does stands at `cases.extra.<key>`. */
export function extraOf(
  action: CardAction,
  key: string,
  { say }: Pick<Scope, "say">,
  field: Extra["field"] = "none",
): Extra {
  return { ...action, field, sentence: say(`cases.extra.${key}`) };
}
