import type { Library } from "../core/text";
import cases from "./cases/text/en.json";
import refuse from "./common/text/en.json";
import delivery from "./delivery/text/en.json";
import learning from "./learning/text/en.json";
import people from "./people/text/en.json";
import programme from "./programme/text/en.json";
import relay from "./relay/text/en.json";
import results from "./results/text/en.json";
import volunteers from "./volunteers/text/en.json";
import welcome from "./welcome/text/en.json";

/** Every sentence the product says, by language. A language is added here, one file a feature. */
export const library: Library = {
  en: { cases, delivery, learning, people, programme, refuse, relay, results, volunteers, welcome },
};
