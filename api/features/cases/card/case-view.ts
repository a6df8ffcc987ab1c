import { daysAfter, todayOf } from "../../../core/calendar";
import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { View } from "../../../core/verb";
import { HELPED, MORE } from "../../learning/themes";
import { MOST_DAYS } from "../case/agreement";
import { type AllyshipCase, AUDIENCES } from "../case/case";
import { areTogether } from "../case/case-state";
import { isAskedNow } from "../case/is-asked-now";
import { KINDS } from "../case/kind";
import { isOneOfTwo } from "../case/other-of";
import { CAME } from "../case/own-words";
import type { Part } from "../case/part";
import { shownState } from "../case/shown-state";
import { sayWhoSees } from "../case/who-sees";
import type { ButtonKey } from "./buttons";
import template from "./case.card.json";
import { choicesOf } from "./choices";
import { factsOf } from "./facts";
import { hasButton } from "./has-button";
import { noteOf } from "./notes";
import { offersFor } from "./offers-for";
import { looksAnew, REFRESHING_CARD } from "./refreshing";

/**
 * The card of one case for one person: the same in chat, in the tab and from a link.
 * What people typed and what they are called is only ever put in TextRuns, which read nothing as markup.
 */
export function caseView({ found, part }: { found: AllyshipCase; part: Part }, scope: Scope): View {
  const { say } = scope;
  const state = shownState(found, part);
  const names = namesIn(found, part);
  const sentence = say(`cases.card.${part}.${state}`, {
    ...names,
    matched: sayDate(scope, found.matchedAt ?? found.openedAt),
    count: found.offers.length,
  });
  const shown = part !== "released" && part !== "former";
  const { main, extras } = choicesOf(found, part, scope);
  const text = {
    title: titleOf({ found, part }, scope),
    sentence,
    note: noteOf(found, part, scope),
    need: shown ? found.need : "",
    about: shown ? say(`cases.card.about.${found.allyship}`, { date: sayDate(scope, found.openedAt) }) : "",
    seenBy: (shown ? sayWhoSees(found, part, scope) : []).map((line) => ({ line })),
    steps: stepsFor(found, part, scope),
  };
  const facts = factsOf(found, part, scope);
  const offers = part === "caller" && found.state === "offered" ? offersFor(found, scope) : [];
  const forms = formsOf(found, part, scope);
  const data = {
    ...text,
    ...forms,
    text: say.tree,
    caseId: found.pk,
    handbook: text.steps.length > 0,
    facts,
    offers,
    actions: main,
    acting: main.length > 0,
    extras,
    more: extras.length > 0,
    panel: shown,
    adviser:
      part === "caller" && state === "safety-exit" && found.adviser !== undefined
        ? [{ line: say("cases.card.adviser", { adviser: found.adviser.name }) }]
        : [],
  };
  return {
    name: "case",
    data: {
      caseId: found.pk,
      part,
      state,
      ...names,
      title: text.title,
      sentence,
      note: text.note,
      need: text.need,
      offers,
      facts,
      canDo: [...main, ...extras].map(({ verb }) => verb),
    },
    card: { template: looksAnew(part, hasFields(forms)) ? REFRESHING_CARD : template, data },
  };
}

function hasFields(forms: ReturnType<typeof formsOf>): boolean {
  const { offering, agreeing, rewording, checking, renewing, widening, judging, reflecting } = forms;
  return offering || agreeing || rewording || checking || renewing || widening || judging || reflecting;
}

/** What the card is headed with: the ask; for somebody whose part is over, that alone. */
export function titleOf({ found, part }: { found: AllyshipCase; part: Part }, { say }: Scope): string {
  if (part === "released" || part === "former") return say(`cases.card.${part}.title`);
  return say(`learning.ask.${found.ask}.title`);
}

// Lexicon, "named request": the chosen ally sees who asks, and nobody before that.
function namesIn(found: AllyshipCase, part: Part): { caller?: string; ally?: string } {
  if (part === "caller") return found.ally === undefined ? {} : { ally: found.ally.name };
  return part === "proposed" || part === "ally" ? { caller: found.caller.name } : {};
}

/** R49, R23: what the handbook says to the ally for this ask, as long as they can still use it. */
function stepsFor(found: AllyshipCase, part: Part, { say }: Scope): { line: string }[] {
  if (part !== "ally" || !areTogether(found.state)) return [];
  return ["step", "avoid"].map((key) => ({ line: say(`learning.ask.${found.ask}.${key}`) }));
}

/** Which fields the card has, and what stands in them. */
function formsOf(found: AllyshipCase, part: Part, scope: Scope) {
  const { say } = scope;
  const has = (key: ButtonKey) => hasButton(key, found, part, scope);
  const { agreement } = found;
  const choice = (key: string) => (value: string) => ({ value, title: say(`${key}.${value}`) });
  const theme = (value: string) => ({ value, title: say(`learning.theme.${value}.choice`) });
  const today = todayOf(scope);
  return {
    offering: has("offer"),
    agreeing: has("agree"),
    rewording: has("reword"),
    goal: agreement?.goal ?? "",
    contact: agreement?.contact ?? "",
    limits: agreement?.limits ?? "",
    kind: agreement?.kind ?? found.allyship,
    kinds: KINDS.map(choice("cases.kind")),
    endOn: agreement?.endOn ?? "",
    at: agreement?.at ?? "",
    first: today,
    last: daysAfter(today, MOST_DAYS),
    checking: isOneOfTwo(part) && isAskedNow(found, part),
    answers: (part === "caller" ? ["good", "not-sure", "not-a-fit"] : ["good", "not-sure"]).map(
      choice("cases.checkIn.answer"),
    ),
    renewing: has("renew"),
    widening: has("widen"),
    audience: found.audience === "invited" ? "everyone" : found.audience,
    audiences: AUDIENCES.map(choice("cases.audience")),
    judging: found.state === "closing" && part === "caller",
    helped: HELPED.map(theme),
    wished: MORE.map(theme),
    outcomes: CAME.map(choice("cases.came")),
    reflecting: has("reflect"),
    wents: ["well", "mixed", "hard"].map(choice("cases.went")),
  };
}
