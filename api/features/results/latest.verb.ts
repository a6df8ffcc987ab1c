import * as z from "zod";
import { decided } from "../../core/outcome";
import { sayDate } from "../../core/text";
import { one, verb } from "../../core/verb";
import template from "./latest.card.json";
import { quarterOf } from "./quarter";
import { SMALLER, type Snapshot } from "./snapshot";

/** R115: HR sees the published figures per unit: one document, one point read, the same for everybody who may. */
export const latest = verb({
  name: "results.latest",
  does: "See the published results per business unit.",
  who: { roles: ["hr"] },
  mayBeCompressed: true,
  input: z.object({}),
  load: () => ({ latest: one<Snapshot>("seasons", "results", "latest") }),
  decide: (_input, state) => decided(state.latest?.doc),
  show(snapshot, scope) {
    const { say, now, settings } = scope;
    const nextOn = snapshot?.nextOn ?? quarterOf(now, settings.calendar).publishedOn;
    const next = say("results.next", { date: sayDate(scope, nextOn) });
    if (snapshot === undefined) {
      const data = { text: say.tree, intro: say("results.none"), next, rows: [], published: false };
      return { name: "results", data: { published: false, nextOn }, card: { template, data } };
    }
    const { id: _id, pk: _pk, kind: _kind, units, ...figures } = snapshot;
    const named = units.map((unit) => ({
      ...unit,
      name: unit.name === SMALLER ? say("results.smaller") : unit.name,
    }));
    const number = (value: number | null) => (value === null ? say("results.tooFew") : String(value));
    const later = snapshot.pointsOn === null ? undefined : say("results.later");
    const rows = [...named, { ...figures.total, name: say("results.total") }].map((row) => ({
      name: row.name,
      people: String(row.people),
      trained: number(row.trained),
      points: later ?? number(row.points),
    }));
    const intro = say("results.intro", { date: sayDate(scope, snapshot.asOf) });
    return {
      name: "results",
      data: { published: true, ...figures, units: named },
      card: { template, data: { text: say.tree, intro, next, rows, published: true } },
    };
  },
});
