import type { AnyVerb } from "../core/verb";
import { ask } from "./cases/asking/ask.verb";
import { callVolunteer } from "./cases/asking/call-volunteer.verb";
import { extend } from "./cases/asking/extend.verb";
import { open } from "./cases/asking/open.verb";
import { preview } from "./cases/asking/preview.verb";
import { widen } from "./cases/asking/widen.verb";
import { reflect } from "./cases/closing/reflect.verb";
import { verdict } from "./cases/closing/verdict.verb";
import { advise } from "./cases/helping/advise.verb";
import { desk } from "./cases/helping/desk.verb";
import { invite } from "./cases/helping/invite.verb";
import { remind } from "./cases/helping/remind.verb";
import { leave } from "./cases/leaving/leave.verb";
import { rematch } from "./cases/leaving/rematch.verb";
import { resume } from "./cases/leaving/resume.verb";
import { stepBack } from "./cases/leaving/step-back.verb";
import { withdraw } from "./cases/leaving/withdraw.verb";
import { answer } from "./cases/offers/answer.verb";
import { board } from "./cases/offers/board.verb";
import { choose } from "./cases/offers/choose.verb";
import { flag } from "./cases/offers/flag.verb";
import { offer } from "./cases/offers/offer.verb";
import { wait } from "./cases/offers/wait.verb";
import { access } from "./cases/seeing/access.verb";
import { show } from "./cases/seeing/show.verb";
import { agree } from "./cases/together/agree.verb";
import { checkIn } from "./cases/together/check-in.verb";
import { finish } from "./cases/together/finish.verb";
import { hold } from "./cases/together/hold.verb";
import { nudge } from "./cases/together/nudge.verb";
import { renew } from "./cases/together/renew.verb";
import { sign } from "./cases/together/sign.verb";
import { letters } from "./delivery/letters.verb";
import { retry } from "./delivery/retry.verb";
import { asks } from "./learning/asks.verb";
import { letter } from "./learning/learning-letter.verb";
import { lightly } from "./learning/lightly.verb";
import { mine } from "./page/mine.verb";
import { availability } from "./people/availability.verb";
import { updates } from "./people/updates.verb";
import { calendar } from "./programme/calendar.verb";
import { channel } from "./programme/channel.verb";
import { clocks } from "./programme/clocks.verb";
import { counts } from "./programme/counts.verb";
import { answer as relayAnswer } from "./relay/allies/answer.verb";
import { invite as relayInvite } from "./relay/allies/invite.verb";
import { stepBack as relayStepBack } from "./relay/allies/step-back.verb";
import { ask as relayAsk } from "./relay/asking/ask.verb";
import { door } from "./relay/asking/door.verb";
import { preview as relayPreview } from "./relay/asking/preview.verb";
import { promise } from "./relay/asking/promise.verb";
import { send } from "./relay/asking/send.verb";
import { assign } from "./relay/claiming/assign.verb";
import { claim } from "./relay/claiming/claim.verb";
import { conflict } from "./relay/claiming/conflict.verb";
import { desk as relayDesk } from "./relay/claiming/desk.verb";
import { unclaimed } from "./relay/claiming/unclaimed.verb";
import { waiting } from "./relay/claiming/waiting.verb";
import { finish as relayFinish } from "./relay/closing/finish.verb";
import { flag as relayFlag } from "./relay/closing/flag.verb";
import { leave as relayLeave } from "./relay/closing/leave.verb";
import { reflect as relayReflect } from "./relay/closing/reflect.verb";
import { verdict as relayVerdict } from "./relay/closing/verdict.verb";
import { withdraw as relayWithdraw } from "./relay/closing/withdraw.verb";
import { show as relayShow } from "./relay/seeing/case.verb";
import { look } from "./relay/seeing/look.verb";
import { brief } from "./relay/wording/brief.verb";
import { decide } from "./relay/wording/decide.verb";
import { ping } from "./relay/writing/ping.verb";
import { reply } from "./relay/writing/reply.verb";
import { reveal } from "./relay/writing/reveal.verb";
import { write } from "./relay/writing/write.verb";
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
