import * as z from "zod";
import { addDays } from "../../core/clock";
import { decided } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { one, type Part as PagePart, some, verb } from "../../core/verb";
import type { AllyshipCase } from "./case";
import { areTogether } from "./case-state";
import type { Seen } from "./case-verb";
import { caseView, titleOf } from "./case-view";
import { casesOf } from "./cases-of";
import { doorsFor } from "./doors";
import { EMPLOYEES } from "./employees";
import { isAskedNow } from "./is-asked-now";
import { LOOKED_ID, type Looked, lookedAt } from "./looked";
import template from "./mine.card.json";
import { isOneOfTwo } from "./other-of";
import { partOf } from "./part";
import { stateFor } from "./state-for";

/** Allyships listed on the card; the tab shows them all. */
const AT_ONCE = 5;
/** How long a finished allyship stays on the page. */
const KEPT_DAYS = 30;

type Section = "waiting" | "asked" | "ally";

/** R114: what waits for me first, then what I asked for, then where I am the ally. */
export const mine = verb({
  name: "cases.mine",
  does: "See your own allyships, what waits for you first.",
  who: EMPLOYEES,
  input: z.object({}),
  load: (_input, { me }) => ({
    page: some<AllyshipCase>("cases", casesOf(me.id)),
    looked: one<Looked>("people", me.id, LOOKED_ID),
  }),
  decide(_input, { page, looked }, scope) {
    const { me, now } = scope;
    const since = addDays(now, -KEPT_DAYS).toISOString();
    const seen = page.items.map(({ doc }): Seen => ({ found: doc, part: partOf(doc, me, now) }));
    const current = seen.filter((each) => each.part !== "none" && isCurrent(each, me.id, since));
    return decided(current, lookedAt(current, looked, scope));
  },
  show(seen, scope) {
    const { say } = scope;
    const placed = seen.map((each) => ({ section: sectionOf(each), ...each }));
    const ordered = (["waiting", "asked", "ally"] as const).flatMap((section) =>
      placed.filter((each) => each.section === section),
    );
    const lines = ordered.map((each) => ({
      section: each.section,
      caseId: each.found.pk,
      state: stateFor(each.found, each.part),
      part: each.part,
      ...lineOf(each, scope),
    }));
    const waiting = lines.filter((line) => line.section === "waiting").length;
    const intro = introOf(lines.length, waiting, scope);
    const parts = ordered.map(
      (each): PagePart => ({ section: each.section, key: each.found.pk, card: caseView(each, scope).card }),
    );
    const shown = lines.slice(0, AT_ONCE);
    const rest = lines.length > AT_ONCE ? say("cases.mine.rest", { count: lines.length - AT_ONCE }) : "";
    return {
      name: "mine",
      data: { allyships: lines, doors: doorsFor(scope.me, scope.now, say) },
      card: { template, data: { text: say.tree, intro, rest, allyships: shown, empty: lines.length === 0 } },
      parts,
    };
  },
});

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

function sectionOf(seen: Seen): Section {
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
