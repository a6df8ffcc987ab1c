import * as z from "zod";
import { text } from "../../core/input/text";
import { mayType } from "../../core/input/typed";
import { decided, refuse } from "../../core/outcome";
import {
  type CountryRoutes,
  DEFAULT_SETTINGS,
  ROUTE_LINES,
  SETTINGS,
  type SettingsDoc,
} from "../../core/settings";
import { one, verb } from "../../core/verb";
import { writeOver } from "../../core/write-over";
import { countryName, countryOf } from "./country-of";
import template from "./set.card.json";

/** A card is read in one look, and a few lines may hold several numbers. */
const LONGEST = 300;
const line = mayType(LONGEST).optional();

/**
 * A lead says whom to turn to in one country, in four lines. A line left empty is what holds everywhere; a country whose lines are
 * all empty is forgotten. Without a country, which ones there are; with nothing but a country, how it stands.
 */
export const set = verb({
  name: "routes.set",
  does: "See and set where to turn in a country, in danger or distress or when somebody harms others.",
  who: { roles: ["lead"] },
  input: z.object({
    country: text(60, { pattern: "\\S.*\\S" }).optional(),
    emergency: line,
    helpline: line,
    authority: line,
    atWork: line,
  }),
  load: () => ({ settings: one<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id) }),
  decide({ country: typed, ...given }, { settings }, scope) {
    const before = settings?.doc.routes ?? {};
    if (typed === undefined) return decided({ routes: before, saved: false });
    const country = countryOf(typed);
    if (country === undefined) return refuse("input", "routes.refuse.country", scope, "no-such-country");
    const wished = ROUTE_LINES.filter((each) => given[each] !== undefined);
    if (wished.length === 0) return decided({ routes: before, country, saved: false });
    const lines: CountryRoutes = Object.fromEntries(
      ROUTE_LINES.map((each) => [each, given[each] ?? before[country]?.[each] ?? ""]).filter(
        ([, said]) => said !== "",
      ),
    );
    const { [country]: _before, ...others } = before;
    const routes = Object.keys(lines).length === 0 ? others : { ...others, [country]: lines };
    const { id, pk, container } = SETTINGS;
    const doc: SettingsDoc = { ...DEFAULT_SETTINGS, ...settings?.doc, id, pk, kind: "settings", routes };
    return decided(
      { routes, country, saved: true },
      { container, pk, writes: [writeOver(settings, doc)], notices: [] },
    );
  },
  asItIs: (_input, { settings }) => ({ routes: settings?.doc.routes ?? {}, saved: false }),
  writesTo: () => SETTINGS,
  show({ routes, country, saved }: Shown, { say }) {
    const name = (code: string) => countryName(code, say.language);
    const known = Object.keys(routes)
      .map(name)
      .sort((a, b) => a.localeCompare(b, say.language));
    const stands =
      known.length === 0 ? say("routes.set.none") : say("routes.set.some", { countries: known.join(", ") });
    const lines = ROUTE_LINES.map((each) => ({
      id: each,
      label: say(`routes.line.${each}.heading`),
      everywhere: say(`routes.line.${each}.everywhere`),
      value: country === undefined ? "" : (routes[country]?.[each] ?? ""),
    }));
    return {
      name: "set-routes",
      data: { routes, ...(country !== undefined && { country }) },
      card: {
        template,
        data: { text: say.tree, stands, saved, country: country === undefined ? "" : name(country), lines },
      },
    };
  },
});

interface Shown {
  readonly routes: Readonly<Record<string, CountryRoutes>>;
  readonly country?: string;
  readonly saved: boolean;
}
