import { documentKind } from "../../core/document-kind";
import type { Profile } from "../../core/person";
import { may } from "../../core/verb";
import type { Feature } from "../../registry/feature";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import { availability } from "./availability.verb";
import { sendHeld } from "./send-held";
import { setAway } from "./set-away";
import { tellRole } from "./tell-role";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import type { UpdatesDoc } from "./updates";
import { updates } from "./updates.verb";
import { VOLUNTEERS } from "./who-may";

/**
 * What people say about themselves, and how they are told of things.
 *
 * - availability  how many allyships somebody can take on, whether they are away, what they feel able to help with (R17)
 * - updates       how often Ally may write, and their quiet hours
 *
 * `governor.ts` decides whether somebody hears of something now or with what is put by for them (`when-to-tell.ts`);
 * `send-held.ts` lets go what was put by. `who-may.ts` says who employees, leads and volunteers are to a verb.
 */
export const people: Feature = {
  name: "people",
  verbs: [availability, updates],
  documents: [
    documentKind<Profile>({
      kind: "person",
      container: "people",
      sealed: { under: "month", fields: ["apartFrom"] },
      readBy: "The person, and leads.",
      goes: "With the person's erasure.",
    }),
    documentKind<UpdatesDoc>({
      kind: "updates",
      container: "people",
      sealed: "nothing",
      readBy: "The deliverer and its timer alone.",
      goes: "Two days after the last update, when nothing is put by; and with the person's erasure.",
    }),
  ],
  reactions: [setAway, tellRole],
  jobs: [sendHeld],
  texts: { en: texts },
  phrases: { en: phrases },
  links: [
    {
      verb: availability,
      group: "own",
      title: "people.link.availability",
      place: "rest",
      forWhom: (me, when) => trainedIn(me, ALLY_COURSE, when) !== undefined || may(VOLUNTEERS, me),
    },
    { verb: updates, group: "own", title: "people.link.updates", place: "rest" },
  ],
  cards: { availability: [], updates: [] },
};
