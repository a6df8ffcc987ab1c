import type { Scope } from "../../../core/scope";
import type { View } from "../../../core/verb";
import { relayShownState } from "../case/relay-shown-state";
import { viewedState } from "../case/viewed-state";
import { allyCard } from "./ally-card";
import { asSeen } from "./as-seen";
import redaction from "./redaction.card.json";
import template from "./relay.card.json";
import { relayCardData } from "./relay-card";
import { relayLines } from "./relay-lines";
import type { StaffSees } from "./staff-sees";
import { redactionData, volunteerCard } from "./volunteer-card";

/** An anonymous case by the part somebody has in it: a wording to write, people to ask, or what was written to them. R8. */
export function staffView(given: StaffSees, scope: Scope): View {
  const sees = { ...given, found: asSeen(given.found, given.part, scope.now) };
  const { found, part, fold } = sees;
  const state = viewedState(found, scope.now);
  const data = { caseId: found.pk, part, state: relayShownState(found, part, scope.now) };
  const again = { verb: "relay.case", input: { caseId: found.pk } };
  const view = { name: "relay-case", data, again };
  const [line] = fold ? relayLines([found], scope) : [];
  if (line !== undefined) return { name: "relay-line", data, card: line.card };
  if (part === "volunteer" && state === "triage")
    return { ...view, card: { template: redaction, data: redactionData(sees, scope) } };
  const card = part === "volunteer" ? volunteerCard(sees, scope) : allyCard(sees, scope);
  return { ...view, card: { template, data: relayCardData({ ...card, caseId: found.pk }, scope) } };
}
