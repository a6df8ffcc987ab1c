import type { Feature } from "../../registry/feature";
import { answer } from "./allies/answer.verb";
import { invite } from "./allies/invite.verb";
import { stepBack } from "./allies/step-back.verb";
import { ask } from "./asking/ask.verb";
import { door } from "./asking/door.verb";
import { preview } from "./asking/preview.verb";
import { promise } from "./asking/promise.verb";
import { send } from "./asking/send.verb";
import { assign } from "./claiming/assign.verb";
import { claim } from "./claiming/claim.verb";
import { conflict } from "./claiming/conflict.verb";
import { desk } from "./claiming/desk.verb";
import { unclaimed } from "./claiming/unclaimed.verb";
import { waiting } from "./claiming/waiting.verb";
import { finish } from "./closing/finish.verb";
import { flag } from "./closing/flag.verb";
import { leave } from "./closing/leave.verb";
import { reflect } from "./closing/reflect.verb";
import { verdict } from "./closing/verdict.verb";
import { withdraw } from "./closing/withdraw.verb";
import { RELAY_DOCUMENTS } from "./documents";
import { pingCaller } from "./reactions/ping-caller";
import { returnToPool } from "./reactions/return-to-pool";
import { shred } from "./reactions/shred";
import { tellPool } from "./reactions/tell-pool";
import { show } from "./seeing/case.verb";
import { look } from "./seeing/look.verb";
import { myRelayCases } from "./seeing/my-relay-cases";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import { relayLifecycle } from "./time/relay-lifecycle";
import { brief } from "./wording/brief.verb";
import { decide } from "./wording/decide.verb";
import { ping } from "./writing/ping.verb";
import { reply } from "./writing/reply.verb";
import { reveal } from "./writing/reveal.verb";
import { write } from "./writing/write.verb";

/**
 * Asking without a name (states.md, "Anonymous case"; decisions 0014 to 0018). The caller has a code and nobody knows who they are.
 *
 * - case/      the document, where it can stand, what others see of it and when, its clocks, and how it moves
 * - card/      how it looks to its caller, its volunteer and its ally
 * - asking/    the caller sends it       - claiming/  a volunteer takes it on, or a lead has one asked
 * - wording/   what others may read      - allies/    a volunteer asks allies by hand
 * - writing/   the relay between them    - closing/   how it ends
 * - seeing/    opening it                - time/      what falls due
 * - reactions/ telling volunteers and their channel, pinging the caller, destroying keys
 */
export const relay: Feature = {
  name: "relay",
  verbs: [
    ...[door, ask, preview, send, promise],
    ...[desk, waiting, claim, conflict, unclaimed, assign],
    ...[brief, decide],
    ...[invite, answer, stepBack],
    ...[write, reply, reveal, ping],
    ...[finish, verdict, withdraw, leave, reflect, flag],
    ...[look, show],
  ],
  documents: RELAY_DOCUMENTS,
  lifecycles: [relayLifecycle],
  reactions: [tellPool, pingCaller, returnToPool, shred],
  texts: { en: texts },
  phrases: { en: phrases },
  page: myRelayCases,
  links: [
    {
      verb: ask,
      group: "ask",
      title: "relay.link.ask",
      heading: "relay.link.asking",
      place: "first",
      drawnBy: "relay-desk",
      wayFromChat: door,
    },
    { verb: desk, group: "help", title: "relay.link.desk", place: "rest", isList: true },
    { verb: unclaimed, group: "lead", title: "relay.link.unclaimed", place: "rest", isList: true },
  ],
  cards: {
    "relay-door": [],
    "relay-ask": [],
    "relay-preview": [],
    "relay-promise": [],
    "relay-case": [],
    "relay-line": [],
    "relay-waiting": [],
    "relay-desk": [],
    "relay-unclaimed": [],
    "relay-assigned": [],
  },
};
