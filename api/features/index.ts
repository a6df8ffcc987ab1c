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
import { channel } from "./programme/channel.verb";
import { clocks } from "./programme/clocks.verb";
import { counts } from "./programme/counts.verb";
import { answer as relayAnswer } from "./relay/answer.verb";
import { ask as relayAsk } from "./relay/ask.verb";
import { assign } from "./relay/assign.verb";
import { brief } from "./relay/brief.verb";
import { show as relayShow } from "./relay/case.verb";
import { claim } from "./relay/claim.verb";
import { conflict } from "./relay/conflict.verb";
import { decide } from "./relay/decide.verb";
import { desk as relayDesk } from "./relay/desk.verb";
import { door } from "./relay/door.verb";
import { finish as relayFinish } from "./relay/finish.verb";
import { flag as relayFlag } from "./relay/flag.verb";
import { invite as relayInvite } from "./relay/invite.verb";
import { leave as relayLeave } from "./relay/leave.verb";
import { look } from "./relay/look.verb";
import { ping } from "./relay/ping.verb";
import { preview as relayPreview } from "./relay/preview.verb";
import { promise } from "./relay/promise.verb";
import { reflect as relayReflect } from "./relay/reflect.verb";
import { reply } from "./relay/reply.verb";
import { reveal } from "./relay/reveal.verb";
import { send } from "./relay/send.verb";
import { stepBack as relayStepBack } from "./relay/step-back.verb";
import { unclaimed } from "./relay/unclaimed.verb";
import { verdict as relayVerdict } from "./relay/verdict.verb";
import { waiting } from "./relay/waiting.verb";
import { withdraw as relayWithdraw } from "./relay/withdraw.verb";
import { write } from "./relay/write.verb";
import { latest } from "./results/latest.verb";
import { apply } from "./volunteers/apply.verb";
import { confirm } from "./volunteers/confirm.verb";
import { end } from "./volunteers/end.verb";
import { leave as leaveVolunteers } from "./volunteers/leave.verb";
import { roster } from "./volunteers/roster.verb";
import { show as showVolunteer } from "./volunteers/show.verb";
import { units } from "./volunteers/units.verb";
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
  // Asking without a name, in the order it happens
  door,
  relayAsk,
  relayPreview,
  send,
  look,
  decide,
  write,
  relayFinish,
  relayVerdict,
  relayWithdraw,
  relayLeave,
  reveal,
  ping,
  promise,
  relayDesk,
  waiting,
  claim,
  conflict,
  relayShow,
  brief,
  reply,
  relayInvite,
  relayAnswer,
  relayStepBack,
  relayReflect,
  relayFlag,
  unclaimed,
  assign,
  // Becoming a volunteer, and who is one
  apply,
  leaveVolunteers,
  roster,
  showVolunteer,
  confirm,
  end,
  units,
  // What people say about themselves
  availability,
  updates,
  // What HR sees, and what a lead looks after
  latest,
  calendar,
  clocks,
  counts,
  channel,
  letters,
  retry,
];

/** The verb table: everything the product does, by name. */
export const verbs: ReadonlyMap<string, AnyVerb> = new Map(table.map((verb) => [verb.name, verb]));
