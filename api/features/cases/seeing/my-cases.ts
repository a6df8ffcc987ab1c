import { addDays } from "../../../core/clock";
import type { Scope } from "../../../core/scope";
import { one, visible } from "../../../core/verb";
import { MOST_PARTS } from "../../../lifecycle/people-index";
import { contribution, type PageLine } from "../../../registry/page";
import { caseView, titleOf } from "../card/case-view";
import type { AllyshipCase } from "../case/case";
import { areTogether } from "../case/case-state";
import { casesOf } from "../case/cases-of";
import { isAskedNow } from "../case/is-asked-now";
import { isOneOfTwo } from "../case/other-of";
import { partOf } from "../case/part";
import type { Seen } from "../case/seen";
import { shownState } from "../case/shown-state";
import { SEEN_TODAY_ID, type SeenToday, seenNow } from "./seen-today";

/** How long a finished allyship stays on the page. */
const KEPT_DAYS = 30;

/** The named allyships on somebody's own page: those they asked for, and those they have a part in. */
export const myCases = contribution({
  load: (scope) => ({
    page: visible<AllyshipCase>("cases", casesOf(scope.me.id), {
      sees: (doc) => currentIn([{ doc }], scope).length > 0,
      want: MOST_PARTS,
    }),
    looked: one<SeenToday>("people", scope.me.id, SEEN_TODAY_ID),
  }),
  lines: ({ page }, scope) => currentIn(page.items, scope).map((each) => lineOf(each, scope)),
  record: ({ page, looked }, scope) => seenNow(currentIn(page.items, scope), looked, scope),
});

function currentIn(items: readonly { readonly doc: AllyshipCase }[], scope: Scope): Seen[] {
  const { me, now } = scope;
  const since = addDays(now, -KEPT_DAYS).toISOString();
  return items
    .map(({ doc }) => ({ found: doc, part: partOf(doc, me, scope) }))
    .filter((each) => each.part !== "none" && isCurrent(each, me.id, since));
}

/** A line on the page, the verb that opens it, and its card. */
function lineOf(seen: Seen, scope: Scope): PageLine {
  const { found, part } = seen;
  const { card } = caseView(seen, scope);
  const state = shownState(found, part);
  const standing = scope.say(`cases.line.${part}.${state}`);
  const title = titleOf(seen, scope);
  return {
    section: sectionOf(seen),
    caseId: found.pk,
    state,
    part,
    verb: "cases.show",
    title,
    standing,
    card,
  };
}

/** A case stays on the page for a while after it, or one's own part in it, is over. `since` is ISO. */
function isCurrent({ found, part }: Seen, personId: string, since: string): boolean {
  const over = part === "released" ? found.passedOver : part === "former" ? found.former : [];
  const at = over.find(({ id }) => id === personId)?.at ?? found.closedAt;
  return at === undefined || at > since;
}

function sectionOf(seen: Seen): PageLine["section"] {
  if (waitsFor(seen)) return "waiting";
  return seen.part === "caller" ? "asked" : "ally";
}

/** Whether the next step is this person's. */
function waitsFor({ found, part }: Seen): boolean {
  const { state, agreement } = found;
  if (part === "proposed") return true;
  if (isOneOfTwo(part) && state === "agreeing") return agreement?.signed[part] === undefined;
  if (isOneOfTwo(part) && areTogether(state)) return isAskedNow(found, part);
  if (part === "ally") return shownState(found, part) === "closing" && !found.feedback.ally;
  if (part !== "caller") return false;
  return ["offered", "closing", "rematching", "dormant"].includes(state) || found.wondering;
}
