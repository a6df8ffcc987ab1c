import type { Clock } from "../../core/clock";
import type { Later } from "../../core/messenger";
import type { TellPerson } from "../../core/notice";
import type { Profile } from "../../core/person";
import type { Settings } from "../../core/settings";
import type { Store, Stored } from "../../core/store";
import { writeOver } from "../../core/write-over";
import { claimed, notSent, putBy, type UpdatesDoc } from "./updates";
import { whenHeldGoes, whenToTell } from "./when-to-tell";

export interface GovernorPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether Ally knows how to reach somebody. */
  knows(personId: string): Promise<boolean>;
  settings(): Promise<Settings>;
}

/** Whether somebody hears of something now, or with what is put by for them. */
export interface Governor {
  /** "send": the update is theirs to send now, and any try of the same notice may. "held": it was put by, which is all. */
  mayTellNow(notice: TellPerson, id: string): Promise<"send" | "held" | Later>;
  /** Puts by what several people hear of, each by their own pace. `change` returns undefined where there is nothing to do. */
  hold(
    personId: string,
    change: (before: UpdatesDoc | undefined) => UpdatesDoc | undefined,
  ): Promise<string | Later>;
  /** Puts a notice by for somebody who is not there, until they are tried again, ISO. What was to be sent was not. */
  holdUntil(notice: TellPerson, id: string, until: string): Promise<string | Later>;
  /** Puts a notice by for a person, until they may hear of it. */
  putBy(profile: Profile, notice: TellPerson): Promise<string | Later>;
}

/** How often a decision is taken anew because another machine wrote first. */
const ATTEMPTS = 5;

/** The governor over the people container. Every decision is a write guarded by the document's etag. */
export function createGovernor({ store, clock, knows, settings }: GovernorPorts): Governor {
  const read = (personId: string) => store.read<UpdatesDoc>("people", personId, "updates");

  const write = async (before: Stored<UpdatesDoc> | undefined, doc: UpdatesDoc): Promise<boolean> => {
    return (await store.commit("people", doc.pk, [writeOver(before, doc)])).ok;
  };

  const hold: Governor["hold"] = async (personId, change) => {
    if (!(await knows(personId))) return "no address";
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await read(personId);
      const after = change(before?.doc);
      if (after === undefined || (await write(before, after))) return "held";
    }
    // Others kept writing: of several people one is left out, and whoever goes through them must come again.
    return { reason: "busy" };
  };

  return {
    async mayTellNow({ personId, verb, input, pace }, id) {
      const profile = await store.read<Profile>("people", personId, "profile");
      const { calendar } = await settings();
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await read(personId);
        const now = clock.now();
        const listener = { updates: profile?.doc.updates, sentAt: before?.doc.sentAt, now, calendar };
        // What this notice claimed, by an earlier try or when it was let go, is its own: only quiet hours hold it up.
        const mine = before?.doc.sentFor === id;
        const when = mine ? whenHeldGoes(true, listener) : whenToTell(pace, listener);
        const thing = { verb, input, atOnce: pace === "at-once" };
        const after =
          when === "now"
            ? claimed(personId, before?.doc, id, now)
            : putBy(personId, before?.doc, thing, when, now);
        if (await write(before, after)) return when === "now" ? "send" : "held";
      }
      return { reason: "busy" };
    },

    hold,

    holdUntil: ({ personId, verb, input, pace }, id, until) =>
      hold(personId, (before) => {
        const thing = { verb, input, atOnce: pace === "at-once" };
        return putBy(personId, before && notSent(before, id), thing, new Date(until), clock.now());
      }),

    async putBy({ pk, updates }, { verb, input, pace }) {
      const { calendar } = await settings();
      const thing = { verb, input, atOnce: pace === "at-once" };
      return hold(pk, (before) => {
        const now = clock.now();
        const when = whenToTell(pace, { updates, sentAt: before?.sentAt, now, calendar });
        return putBy(pk, before, thing, when === "now" ? now : when, now);
      });
    },
  };
}
