import type { Part } from "../case/part";
import template from "./case.card.json";

/** The card of a case that Teams asks for anew whenever somebody looks at it again (Universal Actions, `refresh`). */
export const REFRESHING_CARD = {
  ...template,
  refresh: {
    action: {
      type: "Action.Execute",
      title: "${text.page.look}",
      verb: "cases.show",
      data: { verb: "cases.show", caseId: "${caseId}" },
    },
  },
};

/**
 * Whether a card in chat looks anew by itself. Where somebody may be typing it does not, except for an ally: when the caller
 * leaves, what stands in the ally's chat must not stay there for want of a button that was pressed.
 */
export function looksAnew(part: Part, hasFields: boolean): boolean {
  return part === "ally" || part === "proposed" || !hasFields;
}
