import type { AllyshipCase, Verdict } from "../case/case";
import type { CardAction, Extra } from "./card-action";

/** What a button is, whoever sees it: the verb it carries out, what it sends, how it looks. Whether it is there, `open-when.ts` says. */
export interface ButtonKind {
  readonly verb: string;
  readonly style?: CardAction["style"];
  /** auto: it sends what stands in the card's fields. */
  readonly inputs?: CardAction["inputs"];
  /** Under "Something else": the fields it opens. */
  readonly field?: Extra["field"];
  input?(found: AllyshipCase): object;
}

const always = (input: object) => () => input;
const verdict = (said: Verdict): ButtonKind => ({ verb: "cases.verdict", input: always({ verdict: said }) });

/** Every button on the card of a named case, by the key of its words (`cases.button.<key>`, `cases.extra.<key>`). */
export const BUTTONS = {
  offer: { verb: "cases.offer", style: "positive", inputs: "auto" },
  flag: { verb: "cases.flag" },
  accept: { verb: "cases.answer", style: "positive", input: always({ accept: true }) },
  decline: { verb: "cases.answer", input: always({ accept: false }) },
  takeBack: { verb: "cases.step-back" },
  stepBack: { verb: "cases.step-back" },
  reflect: { verb: "cases.reflect", style: "positive", inputs: "auto" },

  widen: { verb: "cases.widen", inputs: "auto", field: "audience" },
  callVolunteer: { verb: "cases.call-volunteer" },
  extend: { verb: "cases.extend", style: "positive" },
  withdraw: { verb: "cases.withdraw" },
  close: { verb: "cases.withdraw" },
  wait: { verb: "cases.wait", input: always({ none: false }) },
  none: { verb: "cases.wait", input: always({ none: true }) },
  again: { verb: "cases.rematch", style: "positive", input: always({ again: true }) },
  enough: { verb: "cases.rematch", input: always({ again: false }) },
  resume: { verb: "cases.resume", style: "positive" },
  leave: { verb: "cases.leave", style: "destructive" },
  whereToTurn: { verb: "cases.ask", input: always({ check: "misconduct" }) },

  agree: { verb: "cases.agree", style: "positive", inputs: "auto" },
  reword: { verb: "cases.agree", inputs: "auto", field: "terms" },
  sign: {
    verb: "cases.sign",
    style: "positive",
    input: ({ agreement }) => ({ version: agreement?.version }),
  },
  checkIn: { verb: "cases.check-in", style: "positive", inputs: "auto" },
  notAFit: { verb: "cases.check-in", input: always({ answer: "not-a-fit" }) },
  nudge: { verb: "cases.nudge" },
  renewYes: { verb: "cases.renew", input: ({ agreement }) => ({ endOn: agreement?.renewal?.endOn }) },
  renew: { verb: "cases.renew", inputs: "auto", field: "endOn" },
  hold: { verb: "cases.hold" },
  finish: { verb: "cases.finish" },

  worked: verdict("worked"),
  didNotWork: verdict("did-not-work"),
  preferNotToSay: verdict("prefer-not-to-say"),
} as const satisfies Record<string, ButtonKind>;
export type ButtonKey = keyof typeof BUTTONS;
