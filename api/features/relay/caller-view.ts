import type { Scope } from "../../core/scope";
import type { Page } from "../../core/store";
import { sayDate } from "../../core/text";
import type { View } from "../../core/verb";
import type { AnonymousCase } from "./anonymous-case";
import { callerCard } from "./caller-card";
import template from "./relay.card.json";
import { relayCardData } from "./relay-card";
import type { RelayMessage } from "./relay-message";
import { isOver } from "./relay-state";
import type { StaffRead } from "./staff-read";

/** What whoever has the code sees. `noPing`: a ping was asked for, and Ally does not know where to send it. */
export interface CallerSees {
  readonly found: AnonymousCase;
  readonly messages: Page<RelayMessage>;
  readonly reads: Page<StaffRead>;
  readonly noPing?: boolean;
}

/** An anonymous case as its caller sees it. Neither the code nor the case's id is in it: the tab knows the one, nobody needs the other. */
export function callerView(sees: CallerSees, scope: Scope): View {
  const { found, reads } = sees;
  const { say } = scope;
  const opened = reads.items.map(({ doc }) => say(`relay.log.${doc.as}`, { date: sayDate(say, doc.on) }));
  const log = opened.length === 0 ? [say("relay.log.nobody")] : opened;
  const card = callerCard(sees, scope);
  return {
    name: "relay-case",
    data: { state: found.state, over: isOver(found.state), opened, sentence: card.sentence },
    card: { template, data: relayCardData({ ...card, log }, scope) },
  };
}
