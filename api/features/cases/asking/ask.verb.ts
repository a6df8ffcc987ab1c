import * as z from "zod";
import { ticked } from "../../../core/input/ticked";
import { mayType } from "../../../core/input/typed";
import { decided } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import { type View, verb } from "../../../core/verb";
import { ASKS } from "../../learning/asks";
import { hide } from "../../people/hiding";
import { lookUpTyped } from "../../people/look-up";
import { refuseUnknown } from "../../people/refuse-unknown";
import { whoIsMeant } from "../../people/who-is-meant";
import { EMPLOYEES } from "../../people/who-may";
import { AUDIENCES } from "../case/case";
import { KINDS } from "../case/kind";
import form from "./ask.card.json";
import check from "./check.card.json";
import signpost from "./signpost.card.json";

/** What the three questions before a request are about; "none" is none of them. */
const CHECKS = ["none", "danger", "misconduct", "advice"] as const;

const draft = z.object({
  check: z.enum(CHECKS).optional(),
  ask: z.union([z.enum(ASKS), z.literal("")]).default(""),
  need: mayType(500).default(""),
  kind: z.enum(KINDS).default("one-off"),
  audience: z.enum(AUDIENCES).default("everyone"),
  hide: hide.default(""),
  managersToo: ticked.default(false),
  tellAtOnce: ticked.default(false),
});
type Draft = z.output<typeof draft>;

/**
 * Before a request three gentle questions: danger and misconduct lead to those whose job it is, advice to something
 * lighter (R6, R50), and anybody may come back. Then the form. Nothing is stored until it is sent.
 */
export const ask = verb({
  name: "cases.ask",
  does: "Begin to ask for an ally.",
  who: EMPLOYEES,
  input: draft,
  load: (given) => lookUpTyped(given.hide, "people"),
  decide: (given, lookedUp, scope) =>
    refuseUnknown("cases", whoIsMeant(given.hide, lookedUp), scope) ?? decided(given),
  show(given, scope) {
    if (given.check === undefined) return questions(given, scope);
    return given.check === "none" ? formView(given, scope) : elsewhere(given.check, given, scope);
  },
});

function questions({ ask: chosen }: Draft, { say }: Scope): View {
  const checks = CHECKS.map((value) => ({ value, title: say(`cases.check.choice.${value}`) }));
  return {
    name: "check",
    data: { checks },
    card: { template: check, data: { text: say.tree, checks, chosen } },
  };
}

function elsewhere(why: "danger" | "misconduct" | "advice", { ask: chosen }: Draft, { say }: Scope): View {
  const lines = [1, 2, 3].map((number) => ({ line: say(`cases.signpost.${why}.line${number}`) }));
  const advice = why === "advice";
  const data = {
    text: say.tree,
    title: say(`cases.signpost.${why}.title`),
    intro: say(`cases.signpost.${why}.intro`),
    lines,
    first: say(advice ? "cases.signpost.wording" : "routes.link"),
    leads: { verb: advice ? "learning.lightly" : "routes.show" },
    chosen,
    on: say(advice ? "cases.signpost.askAnyway" : "cases.signpost.narrower"),
  };
  return { name: "signpost", data: { why }, card: { template: signpost, data } };
}

function formView(given: Draft, { say, me }: Scope): View {
  const asks = ASKS.map((value) => ({
    value,
    title: say(`learning.ask.${value}.title`),
  }));
  const kinds = KINDS.map((value) => ({ value, title: say(`cases.kind.${value}`) }));
  const audiences = AUDIENCES.map((value) => ({ value, title: say(`cases.audience.${value}`) }));
  const managed = me.managers.length > 0;
  const hidden = managed ? say("cases.ask.hidden", { count: me.managers.length }) : "";
  const data = {
    text: say.tree,
    asks,
    kinds,
    audiences,
    managed,
    hidden,
    chosen: given.ask,
    need: given.need,
    kind: given.kind,
    audience: given.audience,
    hide: given.hide,
    managersToo: String(given.managersToo),
    tellAtOnce: String(given.tellAtOnce),
  };
  return { name: "ask", data: { asks, kinds, audiences }, card: { template: form, data } };
}
