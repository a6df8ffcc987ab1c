import type { AnyVerb } from "../core/verb";
import { answer } from "./cases/answer.verb";
import { ask } from "./cases/ask.verb";
import { board } from "./cases/board.verb";
import { choose } from "./cases/choose.verb";
import { finish } from "./cases/finish.verb";
import { mine } from "./cases/mine.verb";
import { offer } from "./cases/offer.verb";
import { open } from "./cases/open.verb";
import { show } from "./cases/show.verb";
import { verdict } from "./cases/verdict.verb";
import { letters } from "./delivery/letters.verb";
import { retry } from "./delivery/retry.verb";
import { asks } from "./learning/asks.verb";
import { letter } from "./learning/letter.verb";
import { lightly } from "./learning/lightly.verb";
import { availability } from "./people/availability.verb";
import { updates } from "./people/updates.verb";
import { calendar } from "./programme/calendar.verb";
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
  open,
  board,
  offer,
  choose,
  answer,
  finish,
  verdict,
  show,
  mine,
  // What people say about themselves
  availability,
  updates,
  // What HR sees, and what a lead looks after
  latest,
  calendar,
  counts,
  letters,
  retry,
];

/** The verb table: everything the product does, by name. */
export const verbs: ReadonlyMap<string, AnyVerb> = new Map(table.map((verb) => [verb.name, verb]));
