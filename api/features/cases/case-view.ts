import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import type { View } from "../../core/verb";
import type { AllyshipCase } from "./case";
import template from "./case.card.json";
import { actionsOf } from "./case-actions";
import type { Part } from "./part";
import { seenBy } from "./seen-by";

/**
 * The card of one case for one person: the same in chat, in the tab and from a link.
 * What people typed and what they are called is only ever put in TextRuns, which read nothing as markup.
 */
export function caseView({ found, part }: { found: AllyshipCase; part: Part }, scope: Scope): View {
  const { say } = scope;
  const state = part === "released" ? "released" : found.state;
  const names = namesIn(found, part);
  const sentence = say(`cases.card.${part}.${state}`, {
    ...names,
    matched: sayDate(say, found.matchedAt ?? found.openedAt),
    count: found.offers.length,
  });
  const shown = part !== "released";
  const onlyOne = found.offers.length === 1 ? "positive" : "default";
  const choosing = part === "caller" && found.state === "offered";
  const text = {
    title: titleOf({ found, part }, scope),
    sentence,
    need: shown ? found.need : "",
    about: shown ? say(`cases.card.about.${found.allyship}`, { date: sayDate(say, found.openedAt) }) : "",
    seenBy: shown ? seenBy(found, part, scope) : "",
  };
  const actions = actionsOf(found, part, scope);
  const data = {
    ...text,
    text: say.tree,
    offers: choosing
      ? found.offers.map((offer) => ({ ...offerLine(found, offer, scope), style: onlyOne }))
      : [],
    offering: part === "looking",
    actions,
    acting: actions.length > 0,
  };
  return {
    name: "case",
    data: { caseId: found.pk, part, state, ...names, ...text, offers: data.offers },
    card: { template, data },
  };
}

/** What the card is headed with: the ask; for somebody whose part is over, that alone. */
export function titleOf({ found, part }: { found: AllyshipCase; part: Part }, { say }: Scope): string {
  return part === "released" ? say("cases.card.released.title") : say(`learning.ask.${found.ask}.title`);
}

// Lexicon, "named request": the chosen ally sees who asks, and nobody before that.
function namesIn(found: AllyshipCase, part: Part): { caller?: string; ally?: string } {
  if (part === "caller") return found.ally === undefined ? {} : { ally: found.ally.name };
  return part === "proposed" || part === "ally" ? { caller: found.caller.name } : {};
}

function offerLine(found: AllyshipCase, offer: AllyshipCase["offers"][number], { say }: Scope) {
  const { ally, line, trainedOn } = offer;
  const unit = ally.unit ?? say("cases.offers.noUnit");
  return {
    caseId: found.pk,
    allyId: ally.id,
    name: ally.name,
    unit,
    line,
    trained: say("cases.offers.trained", { date: sayDate(say, trainedOn) }),
  };
}
