import type { Scope } from "../../../core/scope";
import type { PageLine } from "../../../registry/page";
import type { AnonymousCase } from "../case/anonymous-case";
import { relayPartOf } from "../case/relay-part";
import { relayShownState } from "../case/relay-shown-state";
import { isOver } from "../case/relay-state";
import { viewedMove, viewedState } from "../case/viewed-state";
import door from "./line.card.json";

/**
 * The anonymous cases on somebody's own page: those they look after, stand alongside in, or were asked about. Kind and standing
 * only; what was written is opened on its own, and that goes on record (R11).
 */
export function relayLines(cases: readonly AnonymousCase[], scope: Scope): PageLine[] {
  const { me, now, say } = scope;
  return cases.flatMap((found): PageLine[] => {
    const part = relayPartOf(found, me, now);
    if (isOver(found.state) || (part !== "volunteer" && part !== "ally" && part !== "asked")) return [];
    const state = viewedState(found, now);
    const standing = say(part === "asked" ? "relay.standing.ally.asked" : `relay.standing.${part}.${state}`);
    const title = say(`learning.ask.${found.ask}.title`);
    const waits = part === "asked" || viewedMove(found, now) === part;
    const note = waits && part !== "asked" ? say("relay.mine.waits") : "";
    const about = say(`relay.mine.${part}`);
    const caseId = found.pk;
    const card = { template: door, data: { text: say.tree, title, about, standing, note, caseId } };
    return [
      {
        section: waits ? "waiting" : "ally",
        caseId,
        state: relayShownState(found, part, now),
        part,
        verb: "relay.case",
        title,
        standing,
        card,
      },
    ];
  });
}
