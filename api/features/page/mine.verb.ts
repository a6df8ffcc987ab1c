import * as z from "zod";
import { decided, type Outcome } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import {
  type AnyVerb,
  type Loaded,
  type PageCard,
  type Reads,
  type Verb,
  type View,
  verb,
} from "../../core/verb";
import type { Feature } from "../../registry/feature";
import { type AnyContribution, type PageLine, type PageLink, SECTIONS } from "../../registry/page";
import { EMPLOYEES } from "../people/who-may";
import { linksFor } from "./links-for";
import template from "./mine.card.json";
import { recordOf } from "./record-of";

/** Lines listed on the card; the tab shows them all. */
const AT_ONCE = 5;

/**
 * R114: somebody's own page: what waits for them first, then what they asked for, then where they are the ally. It is put together
 * from what the features contribute and knows none of them; all they read is read in one round trip.
 */
export function composePage(all: readonly Feature[]): readonly AnyVerb[] {
  const contributions = all.flatMap(({ page, name }) => (page === undefined ? [] : [{ name, page }]));
  const mine = pageVerb(
    contributions,
    all.flatMap(({ links = [] }) => links),
  );
  // As the wire contract named it when the page was the allyships' own.
  return [mine, { ...mine, name: "cases.mine" }];
}

interface Named {
  readonly name: string;
  readonly page: AnyContribution;
}

function pageVerb(contributions: readonly Named[], links: readonly PageLink[]) {
  return verb({
    name: "page.mine",
    does: "See your own page, what waits for you first.",
    who: EMPLOYEES,
    // Each allyship by itself: what stands before them are our own sentences, and ids that nobody chose.
    mayBeCompressed: true,
    input: z.object({}),
    load: (_input, scope): Reads => Object.assign({}, ...contributions.map((each) => readsOf(each, scope))),
    decide(_input, state, scope): Outcome<readonly PageLine[]> {
      const own = contributions.map((each) => ({ page: each.page, loaded: loadedFor(each, state) }));
      const lines = own.flatMap(({ page, loaded }) => page.lines(loaded, scope));
      const records = own.flatMap(({ page, loaded }) => page.record?.(loaded, scope) ?? []);
      return decided(inOrder(lines), recordOf(records, scope));
    },
    show: (lines, scope) => pageView(lines, links, scope),
  } satisfies Verb<unknown, Reads, readonly PageLine[]>);
}

/** The most urgent first, and within that as the features brought them. */
function inOrder(lines: readonly PageLine[]): PageLine[] {
  return SECTIONS.flatMap((section) => lines.filter((each) => each.section === section));
}

function pageView(lines: readonly PageLine[], links: readonly PageLink[], scope: Scope): View {
  const { say } = scope;
  const parts = lines.map(({ section, caseId: key, card }): PageCard => ({ section, key, card }));
  const allyships = lines.map(({ card: _card, ...line }) => line);
  const rest = lines.length > AT_ONCE ? say("page.rest", { count: lines.length - AT_ONCE }) : "";
  const intro = introOf(lines, scope);
  const shown = linksFor(links, scope);
  // What is not a desk of the page's own head, as the wire contract names it.
  const doors = shown
    .filter(({ place, drawnBy }) => place === "rest" || drawnBy !== undefined)
    .map(({ verb: to, title }) => ({ verb: to, title }));
  const data = {
    text: say.tree,
    intro,
    rest,
    allyships: allyships.slice(0, AT_ONCE),
    empty: lines.length === 0,
  };
  return { name: "mine", data: { allyships, links: shown, doors }, card: { template, data }, parts };
}

function introOf(lines: readonly PageLine[], { say }: Scope): string {
  const waiting = lines.filter(({ section }) => section === "waiting").length;
  if (lines.length === 0) return say("page.empty");
  return waiting === 0 ? say("page.nothing") : say("page.waiting", { count: waiting });
}

// Two features may call what they read by the same name.
function readsOf({ name, page }: Named, scope: Scope): Reads {
  const reads = Object.entries(page.load(scope) as Reads);
  return Object.fromEntries(reads.map(([key, read]) => [`${name} ${key}`, read]));
}

function loadedFor({ name }: Named, state: Loaded<Reads>): Loaded<Reads> {
  const own = Object.entries(state).filter(([key]) => key.startsWith(`${name} `));
  return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1), value])) as Loaded<Reads>;
}
