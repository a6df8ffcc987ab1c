import type { Scope } from "../../../core/scope";
import type { CardAction } from "../../cases/card/card-action";

/** A button of an anonymous case, and, under "Something else", what it does and the field it sends. */
export interface RelayExtra extends CardAction {
  readonly sentence: string;
  /** A wording of one's own, or nothing. */
  readonly field: "none" | "brief";
}

/** Somebody's words on a card, under a label that says whose they are. */
export interface Quote {
  readonly label: string;
  readonly text: string;
}

/** What a card of an anonymous case consists of, whoever looks at it; what is left out is not on it. */
export interface RelayCard {
  readonly title: string;
  readonly sentence: string;
  readonly notes?: readonly string[];
  readonly quotes?: readonly Quote[];
  readonly thread?: readonly Quote[];
  readonly threadTitle?: string;
  /** Whom a message can be written to: the label of the field. */
  readonly writing?: string;
  readonly send?: readonly CardAction[];
  /** What the reader is asked to decide, before anything else. */
  readonly first?: readonly CardAction[];
  /** People the volunteer may ask, each with a button. */
  readonly people?: readonly { readonly name: string; readonly unit: string; readonly ask: CardAction }[];
  /** The field in which the volunteer looks for somebody by name, and its button. */
  readonly search?: CardAction;
  /** An ally is asked how it was: the button below the question. */
  readonly reflect?: CardAction;
  readonly actions?: readonly CardAction[];
  readonly extras?: readonly RelayExtra[];
  /** What stands in the field for a wording of one's own. */
  readonly brief?: string;
  readonly log?: readonly string[];
  /** Whose it is to put away again: on a page of several. */
  readonly caseId?: string;
}

/** A button with the words at `relay.button.<key>`. */
export function relayButton(
  { say }: Pick<Scope, "say">,
  verb: string,
  key: string,
  input: object = {},
  { style = "default", inputs = "none" }: Partial<Pick<CardAction, "style" | "inputs">> = {},
): CardAction {
  return { title: say(`relay.button.${key}`), style, verb, data: { verb, ...input }, inputs };
}

/** The same as an extra: what it does stands at `relay.extra.<key>`. */
export function relayExtra(
  action: CardAction,
  key: string,
  { say }: Pick<Scope, "say">,
  field: RelayExtra["field"] = "none",
): RelayExtra {
  return { ...action, field, sentence: say(`relay.extra.${key}`) };
}

/** What the template is expanded with. */
export function relayCardData(card: RelayCard, { say }: Pick<Scope, "say">): Record<string, unknown> {
  const went = (value: string) => ({ value, title: say(`relay.reflect.${value}`) });
  const { notes = [], quotes = [], thread = [], threadTitle = "", writing = "", send = [] } = card;
  const { first = [], people = [], search, actions = [], extras = [], brief = "", log = [] } = card;
  return {
    text: say.tree,
    title: card.title,
    sentence: card.sentence,
    notes: notes.map((line) => ({ line })),
    quotes,
    thread,
    threading: thread.length > 0,
    threadTitle,
    writing: writing !== "",
    writingTo: writing,
    send,
    first,
    deciding: first.length > 0,
    people,
    searching: search !== undefined,
    search: search === undefined ? [] : [search],
    reflecting: card.reflect !== undefined,
    reflect: card.reflect === undefined ? [] : [card.reflect],
    wents: ["well", "mixed", "hard"].map(went),
    actions,
    acting: actions.length > 0,
    more: extras.length > 0,
    extras: extras.filter(({ field }) => field === "none"),
    wording: extras.some(({ field }) => field === "brief"),
    wordings: extras.filter(({ field }) => field === "brief"),
    brief,
    logged: log.length > 0,
    log: log.map((line) => ({ line })),
    folds: card.caseId !== undefined,
    caseId: card.caseId ?? "",
  };
}
