import type { Library } from "../core/text";
import cases from "./cases/en.text.json";
import refuse from "./common/en.text.json";
import delivery from "./delivery/en.text.json";
import learning from "./learning/en.text.json";
import people from "./people/en.text.json";
import programme from "./programme/en.text.json";
import relay from "./relay/en.text.json";
import results from "./results/en.text.json";
import volunteers from "./volunteers/en.text.json";
import welcome from "./welcome/en.text.json";

/** Every sentence the product says, by language. A language is added here, one file a feature. */
export const library: Library = {
  en: { cases, delivery, learning, people, programme, refuse, relay, results, volunteers, welcome },
};
