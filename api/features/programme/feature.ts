import { documentKind } from "../../core/document-kind";
import type { SettingsDoc } from "../../core/settings";
import type { Feature } from "../../registry/feature";
import { calendar } from "./calendar.verb";
import { channel } from "./channel.verb";
import { createClocks } from "./clocks.verb";
import { countOne } from "./count-one";
import type { Counted } from "./counted";
import { counts } from "./counts.verb";
import { forgetChannel } from "./forget-channel";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import type { VolunteersChannel } from "./volunteers-channel";

/**
 * What a programme lead decides for the whole programme, and the few numbers a lead learns.
 *
 * - calendar  time zone, mornings, holidays, and when what an anonymous request gives rise to is let out
 * - clocks    how long things may take, for everything that has deadlines, from the next season on
 * - channel   the channel in which volunteers hear that an anonymous request waits (R116)
 * - counts    how many allyships ended by safety exit, how many requests were flagged: numbers, and nothing else
 */
export const programme: Feature = {
  name: "programme",
  verbs: [calendar, counts, channel],
  // Whatever has clocks can have them set: the features say which.
  compose: (all) => [createClocks(all.flatMap(({ lifecycles = [] }) => lifecycles))],
  documents: [
    documentKind<SettingsDoc>({
      kind: "settings",
      container: "programme",
      sealed: "nothing",
      readBy: "Everybody's verbs; changed by leads.",
      goes: "It is kept.",
    }),
    documentKind<Counted>({
      kind: "counted",
      container: "programme",
      sealed: "nothing",
      readBy: "A lead, who sees how many there are and nothing else.",
      goes: "It is kept with the season; its id leads back to nothing.",
    }),
    documentKind<VolunteersChannel>({
      kind: "volunteers-channel",
      container: "programme",
      sealed: { under: "month", fields: ["place"] },
      readBy: "The deliverer; a lead sees that there is one.",
      goes: "When a lead turns it off, and when the bot is removed from its team.",
    }),
  ],
  reactions: [countOne, forgetChannel],
  texts: { en: texts },
  phrases: { en: phrases },
  cards: { calendar: [], clocks: [], counts: [], "volunteers-channel": [] },
};
