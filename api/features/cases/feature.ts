import type { Feature } from "../../registry/feature";
import { ask } from "./asking/ask.verb";
import { callVolunteer } from "./asking/call-volunteer.verb";
import { extend } from "./asking/extend.verb";
import { open } from "./asking/open.verb";
import { preview } from "./asking/preview.verb";
import { widen } from "./asking/widen.verb";
import { reflect } from "./closing/reflect.verb";
import { verdict } from "./closing/verdict.verb";
import { CASE_DOCUMENTS } from "./documents";
import { advise } from "./helping/advise.verb";
import { desk } from "./helping/desk.verb";
import { invite } from "./helping/invite.verb";
import { remind } from "./helping/remind.verb";
import { leave } from "./leaving/leave.verb";
import { rematch } from "./leaving/rematch.verb";
import { resume } from "./leaving/resume.verb";
import { stepBack } from "./leaving/step-back.verb";
import { withdraw } from "./leaving/withdraw.verb";
import { answer } from "./offers/answer.verb";
import { board } from "./offers/board.verb";
import { choose } from "./offers/choose.verb";
import { flag } from "./offers/flag.verb";
import { offer } from "./offers/offer.verb";
import { wait } from "./offers/wait.verb";
import { digestOfRequests } from "./reactions/digest-of-requests";
import { keepApart } from "./reactions/keep-apart";
import { keepOpenedApart } from "./reactions/keep-opened-apart";
import { noteSeen } from "./reactions/note-seen";
import { teachAlly } from "./reactions/teach-ally";
import { tellVolunteers } from "./reactions/tell-volunteers";
import { access } from "./seeing/access.verb";
import { myCases } from "./seeing/my-cases";
import { SEEN_AS } from "./seeing/seen-as";
import { show } from "./seeing/show.verb";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import { caseLifecycle } from "./time/case-lifecycle";
import { agree } from "./together/agree.verb";
import { checkIn } from "./together/check-in.verb";
import { finish } from "./together/finish.verb";
import { hold } from "./together/hold.verb";
import { nudge } from "./together/nudge.verb";
import { renew } from "./together/renew.verb";
import { sign } from "./together/sign.verb";

/**
 * A named allyship, from the first question to the last answer (states.md, "Named case").
 *
 * - case/       the document, where it can stand, who sees it, its clocks, and how it moves
 * - card/       how it looks to each of its people, and what they can do on it
 * - asking/     the caller asks       - offers/    allies offer, the caller chooses
 * - together/   the two agree, work   - closing/   they say how it went
 * - leaving/    anybody steps out     - helping/   a volunteer helps
 * - seeing/     opening it, who can see it, what stands on one's own page
 * - time/       what falls due        - reactions/ what follows from decisions elsewhere
 */
export const cases: Feature = {
  name: "cases",
  verbs: [
    ...[ask, preview, open, widen, extend, callVolunteer],
    ...[board, offer, choose, answer, wait, flag],
    ...[agree, sign, checkIn, renew, hold, finish, nudge],
    ...[verdict, reflect],
    ...[rematch, resume, withdraw, leave, stepBack],
    ...[desk, invite, remind, advise],
    ...[show, access],
  ],
  documents: CASE_DOCUMENTS,
  lifecycles: [caseLifecycle],
  reactions: [tellVolunteers, keepApart, keepOpenedApart, teachAlly, noteSeen],
  jobs: [digestOfRequests],
  texts: { en: texts },
  phrases: { en: phrases },
  page: myCases,
  links: [
    {
      verb: ask,
      group: "ask",
      title: "cases.link.ask",
      heading: "cases.link.asking",
      place: "first",
      main: true,
    },
    {
      verb: board,
      group: "ask",
      title: "cases.link.board",
      heading: "cases.link.requests",
      place: "first",
      isList: true,
    },
    { verb: desk, group: "help", title: "cases.link.desk", place: "rest", isList: true },
  ],
  cards: {
    case: SEEN_AS,
    check: [],
    signpost: [],
    ask: [],
    preview: [],
    board: [],
    hold: [],
    desk: [],
    hand: [],
    access: [],
  },
};
