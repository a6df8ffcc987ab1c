import * as z from "zod";
import { ticked } from "../../../core/input/ticked";
import { mayType, typed } from "../../../core/input/typed";
import { KINDS } from "../../cases/case/kind";
import { ASKS } from "../../learning/asks";
import { hide } from "../../people/hiding";
import { LANGUAGES } from "../case/languages";

/** How long an anonymous request, a wording of it, or a message may be. */
export const MOST_WORDS = 2000;

/** What an anonymous request consists of, on the form and on the wire. */
export const anonymousFields = {
  ask: z.enum(ASKS),
  words: typed(MOST_WORDS),
  language: z.enum(LANGUAGES).default("en"),
  kind: z.enum(KINDS).default("one-off"),
  /** A private ping: the one fixed wording in chat when something is new. */
  ping: ticked.default(false),
};

/** The same while it is being written: anything may still be missing. */
export const anonymousDraft = z.object({
  ask: z.union([z.enum(ASKS), z.literal("")]).default(""),
  words: mayType(MOST_WORDS).default(""),
  language: z.enum(LANGUAGES).default("en"),
  kind: z.enum(KINDS).default("one-off"),
  hide: hide.default(""),
  ping: ticked.default(false),
});
