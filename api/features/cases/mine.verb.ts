import * as z from "zod";
import { addDays } from "../../core/clock";
import { decided } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { type Part as PagePart, some, verb } from "../../core/verb";
import type { AllyshipCase } from "./case";
import { EMPLOYEES, type Seen } from "./case-verb";
import { caseView, titleOf } from "./case-view";
import template from "./mine.card.json";
import { partOf } from "./part";

/** Allyships listed on the card; the tab shows them all. */
const AT_ONCE = 5;
const MOST = 100;
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
    page: some<AllyshipCase>("cases", {
      where: [
        { field: "kind", op: "=", value: "case" },
        { field: "people", op: "has", value: me.id },
      ],
      orderBy: { field: "openedAt", direction: "desc" },
      limit: MOST,
    }),
  }),
  decide(_input, { page }, { me, now }) {
    const since = addDays(now, -KEPT_DAYS).toISOString();
    const current = page.items
      .map(({ doc }) => doc)
      .filter((doc) => doc.closedAt === undefined || doc.closedAt > since);
    return decided(current.map((found): Seen => ({ found, part: partOf(found, me, now) })));
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
      state: each.found.state,
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
      data: { allyships: lines },
      card: { template, data: { text: say.tree, intro, rest, allyships: shown, empty: lines.length === 0 } },
      parts,
    };
  },
});

function introOf(all: number, waiting: number, { say }: Scope): string {
  if (all === 0) return say("cases.mine.empty");
  return waiting === 0 ? say("cases.mine.nothing") : say("cases.mine.waiting", { count: waiting });
}

function sectionOf({ found, part }: Seen): Section {
  const callerIsAsked = part === "caller" && (found.state === "offered" || found.state === "closing");
  if (callerIsAsked || part === "proposed") return "waiting";
  return part === "caller" ? "asked" : "ally";
}

function lineOf(seen: Seen, scope: Scope) {
  const { part, found } = seen;
  const key = part === "released" ? "cases.line.released" : `cases.line.${part}.${found.state}`;
  return { title: titleOf(seen, scope), standing: scope.say(key) };
}
