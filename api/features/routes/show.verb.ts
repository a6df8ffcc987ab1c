import * as z from "zod";
import { text } from "../../core/input/text";
import { decided } from "../../core/outcome";
import { ROUTE_LINES } from "../../core/settings";
import { verb } from "../../core/verb";
import { countryName } from "./country-of";
import template from "./routes.card.json";

/**
 * R6, R63: where to turn when something is more than an ally can carry: danger, self-harm, harassment, distress. The routes of a
 * country where a lead has set them, else those that hold everywhere. Nothing of it is stored or counted.
 */
export const show = verb({
  name: "routes.show",
  does: "See where to turn in danger or distress, or when somebody harms others.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({ country: text(60).optional() }),
  load: () => ({}),
  decide: ({ country }, _state, { settings }) => {
    const code = country?.toUpperCase();
    return decided(code !== undefined && Object.hasOwn(settings.routes, code) ? code : undefined);
  },
  show(country, { say, settings, tabLink }) {
    const own = country === undefined ? {} : settings.routes[country];
    const routes = ROUTE_LINES.map((line) => ({
      line,
      heading: say(`routes.line.${line}.heading`),
      sentence: own?.[line] ?? say(`routes.line.${line}.everywhere`),
    }));
    const countries = Object.keys(settings.routes)
      .map((value) => ({ value, title: countryName(value, say.language) }))
      .sort((one, other) => one.title.localeCompare(other.title, say.language));
    const others =
      countries.length > (country === undefined ? 0 : 1) ? [{ country: country ?? "", countries }] : [];
    const of =
      country === undefined
        ? []
        : [{ sentence: say("routes.of", { country: countryName(country, say.language) }) }];
    return {
      name: "routes",
      data: { routes, countries, ...(country !== undefined && { country }) },
      card: { template, data: { text: say.tree, of, routes, others, link: tabLink("relay.ask") } },
    };
  },
});
