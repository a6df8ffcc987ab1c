import * as z from "zod";
import { addDays } from "../../core/clock";
import { decided } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { one, type Part as PagePart, some, verb } from "../../core/verb";
import { caseView, titleOf } from "../cases/card/case-view";
import type { AllyshipCase } from "../cases/case/case";
import { areTogether } from "../cases/case/case-state";
import { casesOf } from "../cases/case/cases-of";
import { isAskedNow } from "../cases/case/is-asked-now";
import { isOneOfTwo } from "../cases/case/other-of";
import { partOf } from "../cases/case/part";
import { stateFor } from "../cases/case/shown-state";
import type { Seen } from "../cases/case-verb";
import { LOOKED_ID, type Looked, lookedAt } from "../cases/seeing/seen-today";
import { EMPLOYEES } from "../people/who-may";
import { relayLines } from "../relay/card/relay-lines";
import type { AnonymousCase } from "../relay/case/anonymous-case";
import template from "./mine.card.json";
import type { MineLine } from "./page-line";
import { doorsFor } from "./page-links";

/** Allyships listed on the card; the tab shows them all. */
const AT_ONCE = 5;
/** How long a finished allyship stays on the page. */
const KEPT_DAYS = 30;

/** R114: what waits for me first, then what I asked for, then where I am the ally. */
export const mine = verb({
  name: "cases.mine",
  does: "See your own allyships, what waits for you first.",
  who: EMPLOYEES,
  input: z.object({}),
  load: (_input, { me }) => ({
    page: some<AllyshipCase | AnonymousCase>("cases", casesOf(me.id, ["case", "anonymous-case"])),
    looked: one<Looked>("people", me.id, LOOKED_ID),
  }),
  decide(_input, { page, looked }, scope) {
    const { me, now } = scope;
    const since = addDays(now, -KEPT_DAYS).toISOString();
    const named = page.items.flatMap(({ doc }): Seen[] =>
      doc.kind === "case" ? [{ found: doc, part: partOf(doc, me, now) }] : [],
    );
    const current = named.filter((each) => each.part !== "none" && isCurrent(each, me.id, since));
    const unnamed = page.items.flatMap(({ doc }) => (doc.kind === "anonymous-case" ? [doc] : []));
    return decided({ current, unnamed }, lookedAt(current, looked, scope));
  },
  show({ current, unnamed }, scope) {
    const { say } = scope;
    const placed = [...current.map((each) => placedIn(each, scope)), ...relayLines(unnamed, scope)];
    const lines = (["waiting", "asked", "ally"] as const).flatMap((section) =>
      placed.filter((each) => each.section === section),
    );
    const waiting = lines.filter((line) => line.section === "waiting").length;
    const intro = introOf(lines.length, waiting, scope);
    const parts = lines.map(({ section, caseId: key, card }): PagePart => ({ section, key, card }));
    const allyships = lines.map(({ card: _card, ...line }) => line);
    const shown = allyships.slice(0, AT_ONCE);
    const rest = lines.length > AT_ONCE ? say("cases.mine.rest", { count: lines.length - AT_ONCE }) : "";
    return {
      name: "mine",
      data: { allyships, doors: doorsFor(scope.me, scope.now, say) },
      card: { template, data: { text: say.tree, intro, rest, allyships: shown, empty: lines.length === 0 } },
      parts,
    };
  },
});

/** A line on the page, the verb that opens it, and its card. */
function placedIn(seen: Seen, scope: Scope): MineLine {
  const { found, part } = seen;
  const { card } = caseView(seen, scope);
  const at = { section: sectionOf(seen), caseId: found.pk, state: stateFor(found, part), part };
  return { ...at, verb: "cases.show", ...lineOf(seen, scope), card };
}

function introOf(all: number, waiting: number, { say }: Scope): string {
  if (all === 0) return say("cases.mine.empty");
  return waiting === 0 ? say("cases.mine.nothing") : say("cases.mine.waiting", { count: waiting });
}

/** A case stays on the page for a while after it, or one's own part in it, is over. `since` is ISO. */
function isCurrent({ found, part }: Seen, personId: string, since: string): boolean {
  const over = part === "released" ? found.released : part === "former" ? found.former : [];
  const at = over.find(({ id }) => id === personId)?.at ?? found.closedAt;
  return at === undefined || at > since;
}

function sectionOf(seen: Seen): MineLine["section"] {
  if (waitsFor(seen)) return "waiting";
  return seen.part === "caller" ? "asked" : "ally";
}

/** Whether the next step is this person's. */
function waitsFor({ found, part }: Seen): boolean {
  const { state, agreement } = found;
  if (part === "proposed") return true;
  if (isOneOfTwo(part) && state === "agreeing") return agreement?.signed[part] === undefined;
  if (isOneOfTwo(part) && areTogether(state)) return isAskedNow(found, part);
  if (part === "ally") return stateFor(found, part) === "closing" && !found.feedback.ally;
  if (part !== "caller") return false;
  return ["offered", "closing", "rematching", "dormant"].includes(state) || found.wondering;
}

function lineOf(seen: Seen, scope: Scope) {
  const { part, found } = seen;
  const standing = scope.say(`cases.line.${part}.${stateFor(found, part)}`);
  return { title: titleOf(seen, scope), standing };
}
