import type { AnyVerb } from "../core/verb";
import { access } from "./cases/access.verb";
import { advise } from "./cases/advise.verb";
import { agree } from "./cases/agree.verb";
import { answer } from "./cases/answer.verb";
import { ask } from "./cases/ask.verb";
import { board } from "./cases/board.verb";
import { callVolunteer } from "./cases/call-volunteer.verb";
import { checkIn } from "./cases/check-in.verb";
import { choose } from "./cases/choose.verb";
import { desk } from "./cases/desk.verb";
import { extend } from "./cases/extend.verb";
import { finish } from "./cases/finish.verb";
import { flag } from "./cases/flag.verb";
import { hold } from "./cases/hold.verb";
import { invite } from "./cases/invite.verb";
import { leave } from "./cases/leave.verb";
import { mine } from "./cases/mine.verb";
import { nudge } from "./cases/nudge.verb";
import { offer } from "./cases/offer.verb";
import { open } from "./cases/open.verb";
import { preview } from "./cases/preview.verb";
import { reflect } from "./cases/reflect.verb";
import { rematch } from "./cases/rematch.verb";
import { remind } from "./cases/remind.verb";
import { renew } from "./cases/renew.verb";
import { resume } from "./cases/resume.verb";
import { show } from "./cases/show.verb";
import { sign } from "./cases/sign.verb";
import { stepBack } from "./cases/step-back.verb";
import { verdict } from "./cases/verdict.verb";
import { wait } from "./cases/wait.verb";
import { widen } from "./cases/widen.verb";
import { withdraw } from "./cases/withdraw.verb";
import { letters } from "./delivery/letters.verb";
import { retry } from "./delivery/retry.verb";
import { asks } from "./learning/asks.verb";
import { letter } from "./learning/letter.verb";
import { lightly } from "./learning/lightly.verb";
import { availability } from "./people/availability.verb";
import { updates } from "./people/updates.verb";
import { calendar } from "./programme/calendar.verb";
import { clocks } from "./programme/clocks.verb";
import { counts } from "./programme/counts.verb";
import { latest } from "./results/latest.verb";
import { decline } from "./welcome/decline.verb";
import { elsewhere } from "./welcome/elsewhere.verb";
import { help } from "./welcome/help.verb";
import { why } from "./welcome/why.verb";

const table: readonly AnyVerb[] = [
  // Saying why, and what one can do
  why,
  help,
  decline,
  elsewhere,
  asks,
  lightly,
  letter,
  // A named allyship, in the order it happens
  ask,
  preview,
  open,
  board,
  offer,
  choose,
  answer,
  agree,
  sign,
  checkIn,
  renew,
  hold,
  finish,
  verdict,
  reflect,
  show,
  access,
  mine,
  // What a caller, and an ally, can do on the way
  wait,
  widen,
  extend,
  callVolunteer,
  rematch,
  nudge,
  resume,
  withdraw,
  leave,
  stepBack,
  flag,
  // Where a volunteer lends a hand
  desk,
  invite,
  remind,
  advise,
  // What people say about themselves
  availability,
  updates,
  // What HR sees, and what a lead looks after
  latest,
  calendar,
  clocks,
  counts,
  letters,
  retry,
];

/** The verb table: everything the product does, by name. */
export const verbs: ReadonlyMap<string, AnyVerb> = new Map(table.map((verb) => [verb.name, verb]));
