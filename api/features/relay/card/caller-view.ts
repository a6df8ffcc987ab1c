import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { View } from "../../../core/verb";
import { isOver } from "../case/relay-state";
import { callerCard } from "./caller-card";
import type { CallerSees } from "./caller-sees";
import template from "./relay.card.json";
import { relayCardData } from "./relay-card";

/** An anonymous case as its caller sees it. Neither the code nor the case's id is in it: the tab knows the one, nobody needs the other. */
export function callerView(sees: CallerSees, scope: Scope): View {
  const { found, reads } = sees;
  const { say } = scope;
  const opened = reads.items.map(({ doc }) => say(`relay.log.${doc.as}`, { date: sayDate(scope, doc.on) }));
  const log = opened.length === 0 ? [say("relay.log.nobody")] : opened;
  const card = callerCard(sees, scope);
  return {
    name: "relay-case",
    data: {
      state: found.state,
      over: isOver(found.state),
      openedOn: found.openedAt,
      opened,
      sentence: card.sentence,
    },
    card: { template, data: relayCardData({ ...card, log }, scope) },
  };
}
