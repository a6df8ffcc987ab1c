import * as z from "zod";
import { text } from "../../core/input/text";
import { decided } from "../../core/outcome";
import { one, verb } from "../../core/verb";
import { writeOver } from "../../core/write-over";
import template from "./channel.card.json";
import { isChannelPlace } from "./is-channel-place";
import { CHANNEL, type VolunteersChannel } from "./volunteers-channel";

/** R116: a lead makes a channel the volunteers' own, or stops it. Without input, how it stands: that there is one, not which. */
export const channel = verb({
  name: "programme.channel",
  does: "See, set and stop the channel in which volunteers hear that an anonymous request waits.",
  who: { roles: ["lead"] },
  input: z.object({
    place: text(4000, { pattern: '^\\{.*"conversation":.*\\}$' }).refine(isChannelPlace).optional(),
    off: z.boolean().optional(),
  }),
  load: () => ({ stands: one<VolunteersChannel>(CHANNEL.container, CHANNEL.pk, CHANNEL.id) }),
  decide({ place, off }, { stands }) {
    const { container, pk, id } = CHANNEL;
    if (off === true) {
      if (stands === undefined) return decided({ set: false });
      const gone = { op: "delete", id, ifMatch: stands.etag } as const;
      return decided({ set: false }, { container, pk, writes: [gone], notices: [] });
    }
    if (place === undefined || place === stands?.doc.place) return decided({ set: stands !== undefined });
    const doc: VolunteersChannel = { id, pk, kind: "volunteers-channel", place };
    return decided({ set: true }, { container, pk, writes: [writeOver(stands, doc)], notices: [] });
  },
  asItIs: (_input, { stands }) => ({ set: stands !== undefined }),
  writesTo: () => CHANNEL,
  show({ set }, { say }) {
    const sentence = say(set ? "relay.channel.on" : "relay.channel.off");
    return {
      name: "volunteers-channel",
      data: { set, sentence },
      card: { template, data: { text: say.tree, sentence, set } },
    };
  },
});
