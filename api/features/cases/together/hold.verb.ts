import { instant } from "../../../core/calendar";
import { decided } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { View } from "../../../core/verb";
import { caseView } from "../card/case-view";
import type { AllyshipCase } from "../case/case";
import { areTogether } from "../case/case-state";
import { isOneOfTwo } from "../case/other-of";
import type { Seen } from "../case/seen";
import { caseVerb } from "../case-verb";
import template from "./hold.card.json";
import { icsOf } from "./ics";

const MINUTES = 60;

/** A one-off in the calendar: "Ally – time together", and nothing that says with whom or what for. */
export const hold = caseVerb({
  name: "cases.hold",
  does: "Put the day of a one-off into your calendar, under a neutral title.",
  input: {},
  decide: (_input, { found, part }) => decided({ found, part }),
  // Where there is no day any more, it is shown how things stand instead.
  show: (seen, scope) => (hasDay(seen) ? holdView(seen.found, scope) : caseView(seen, scope)),
});

function hasDay({ found, part }: Seen): boolean {
  return isOneOfTwo(part) && areTogether(found.state) && found.agreement?.kind === "one-off";
}

function holdView({ agreement, pk, begunAt }: AllyshipCase, scope: Scope): View {
  const { say, settings, digest, now } = scope;
  const { endOn = "", at } = agreement ?? {};
  const title = say("cases.hold.entry");
  const start = at === undefined ? new Date(`${endOn}T00:00:00Z`) : instant(endOn, at, settings.calendar);
  const uid = `${digest("hold", pk, scope.me.id).slice(0, 32)}@ally`;
  const stamp = new Date(begunAt ?? now);
  const ics = icsOf({ uid, title, start, stamp, ...(at !== undefined && { minutes: MINUTES }) });
  const from = at === undefined ? instant(endOn, "09:00", settings.calendar) : start;
  const link = new URL("https://teams.microsoft.com/l/meeting/new");
  link.searchParams.set("subject", title);
  link.searchParams.set("startTime", from.toISOString());
  link.searchParams.set("endTime", new Date(from.getTime() + MINUTES * 60_000).toISOString());
  const when = at === undefined ? sayDate(scope, endOn) : `${sayDate(scope, endOn)}, ${at}`;
  return {
    name: "hold",
    data: { caseId: pk, file: "ally.ics", ics },
    card: {
      template,
      data: { text: say.tree, intro: say("cases.hold.intro", { when }), link: link.href, caseId: pk },
    },
  };
}
