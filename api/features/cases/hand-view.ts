import type { Scope } from "../../core/scope";
import { sayDate } from "../../core/text";
import type { View } from "../../core/verb";
import { buttonsOf } from "./card-action";
import type { AllyshipCase } from "./case";
import { readsWords } from "./hand";
import template from "./hand.card.json";

/** What a volunteer helps with. `done` once she has done what was asked for. */
export interface Helping {
  readonly found: AllyshipCase;
  readonly done: boolean;
  /** Allies she may pick from. */
  readonly allies: readonly { readonly value: string; readonly title: string }[];
}

/** What a volunteer sees of a named case: what kind of thing it is, the words where she needs them, never a name. */
export function handView({ found, done, allies }: Helping, scope: Scope): View {
  const { say } = scope;
  const { hand } = found;
  const button = buttonsOf(found, scope);
  const finding = hand === "no-offer" || hand === "rematch";
  const invite = button("cases.invite", "invite", { style: "positive", inputs: "auto" });
  const advise = [
    button("cases.advise", "fine", { input: { another: false } }),
    button("cases.advise", "another", { input: { another: true } }),
  ];
  const actions = done ? [] : finding ? (allies.length > 0 ? [invite] : []) : hand === "flag" ? advise : [];
  const need = !done && readsWords(hand) ? found.need : "";
  const none = finding && allies.length === 0;
  const sentence = say(`cases.desk.${done ? "done" : none ? "nobody" : `do.${hand}`}`);
  const data = {
    text: say.tree,
    title: say(`learning.ask.${found.ask}.title`),
    sentence,
    need,
    about: say(`cases.card.about.${found.allyship}`, { date: sayDate(say, found.openedAt) }),
    choosing: !done && finding && allies.length > 0,
    allies,
    actions,
    acting: actions.length > 0,
  };
  return {
    name: "hand",
    data: { caseId: found.pk, done, sentence, need, allies },
    card: { template, data },
  };
}
