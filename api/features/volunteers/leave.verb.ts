import * as z from "zod";
import { decided, refuse } from "../../core/outcome";
import type { Profile } from "../../core/person";
import { verb } from "../../core/verb";
import { profileOf } from "../people/change-profile";
import { EMPLOYEES } from "../people/who-may";
import { lookedAfterBy } from "../relay/case/relay-cases-of";
import { changeVolunteer, TELL_LEADS } from "./change-volunteer";
import template from "./done.card.json";
import { membershipOf } from "./membership-of";

/** What it was that ended; "none" for somebody who had done it before. */
interface Left {
  readonly membership: "none" | "applied" | "volunteer";
}

/**
 * Takes an application back, or stops being a volunteer: at once and without a reason. Not while looking after an anonymous
 * request: the volunteer carries it through, which counts for their unit (R13), or steps aside and another takes it up. So none is lost.
 */
export const leave = verb({
  name: "volunteers.leave",
  does: "Take your application as a volunteer back, or stop being one.",
  who: EMPLOYEES,
  input: z.object({}),
  load: (_input, { me }) => ({
    ...profileOf.load(me),
    mine: lookedAfterBy(me.id),
  }),
  decide(_input, { profile, mine }, scope) {
    const membership = profile === undefined ? "none" : membershipOf(profile.doc);
    if (profile === undefined || (membership !== "applied" && membership !== "volunteer"))
      return refuse("moved-on", "volunteers.refuse.moved-on", scope);
    if (membership === "volunteer" && mine.items.some(({ doc }) => doc.volunteer?.id === scope.me.id))
      return refuse("moved-on", "volunteers.refuse.in-hand", scope);
    const roles = profile.doc.roles.filter((role) => role !== "volunteer");
    const notices = membership === "volunteer" ? [TELL_LEADS] : [];
    return decided<Left>({ membership }, changeVolunteer(withoutVolunteering(profile), { roles }, notices));
  },
  asItIs(_input, { profile }): Left | undefined {
    const membership = profile === undefined ? "none" : membershipOf(profile.doc);
    return membership === "none" ? { membership } : undefined;
  },
  writesTo: (_input, { me }) => profileOf.writesTo(me),
  show({ membership }, { say }) {
    const title = say("volunteers.leave.title");
    const sentence = say(`volunteers.leave.done.${membership}`);
    return {
      name: "volunteering-left",
      data: { membership: "none", sentence },
      card: { template, data: { text: say.tree, title, sentence } },
    };
  },
});

/** What somebody signed is theirs to take back: nothing of it stays. A finished course does. */
function withoutVolunteering({ doc, etag }: { readonly doc: Profile; readonly etag: string }) {
  const { volunteering: _volunteering, ...rest } = doc;
  return { doc: rest, etag };
}
