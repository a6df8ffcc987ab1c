import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { View } from "../../../core/verb";
import { buttonsOf } from "../card/card-action";
import type { AllyshipCase, Someone } from "../case/case";
import { readsWords } from "../case/help-wanted";
import template from "./help.card.json";

/** What a volunteer helps with. `done` once they have done what was asked for. */
export interface Helping {
  readonly found: AllyshipCase;
  readonly done: boolean;
  /** Allies they may pick from. */
  readonly allies: readonly Someone[];
}

/** What a volunteer sees of a named case: what kind of thing it is, the words where they are needed, never a name. */
export function helpView({ found, done, allies }: Helping, scope: Scope): View {
  const { say } = scope;
  const { helpWanted } = found;
  const button = buttonsOf(found, scope);
  const finding = helpWanted === "no-offer" || helpWanted === "rematch";
  const enough = button("cases.invite", "enoughAsked", { input: { enough: true } });
  const advise = [
    button("cases.advise", "fine", { input: { another: false } }),
    button("cases.advise", "another", { input: { another: true } }),
  ];
  const actions = done ? [] : finding ? [enough] : helpWanted === "flag" ? advise : [];
  const need = !done && readsWords(helpWanted) ? found.need : "";
  const none = finding && allies.length === 0;
  const sentence = say(`cases.desk.${done ? "done" : none ? "nobody" : `do.${helpWanted}`}`);
  const data = {
    text: say.tree,
    title: say(`learning.ask.${found.ask}.title`),
    sentence,
    need,
    about: say(`cases.card.about.${found.allyship}`, { date: sayDate(scope, found.openedAt) }),
    allies: allies.map(({ id, name, unit }) => ({
      name,
      unit: unit ?? say("cases.offers.noUnit"),
      data: { verb: "cases.invite", caseId: found.pk, allies: [id] },
    })),
    actions,
    acting: actions.length > 0,
  };
  return {
    name: "hand",
    data: {
      caseId: found.pk,
      done,
      sentence,
      need,
      allies: allies.map(({ id, name }) => ({ id, name })),
    },
    card: { template, data },
  };
}
