import { decided } from "../../../core/outcome";
import { codeVerb } from "../code-verb";

/** R7: whoever has the code sees how the request stands, what was written, and who has opened it when. */
export const look = codeVerb({
  name: "relay.look",
  does: "Open your anonymous request with its code.",
  input: {},
  decide: (_input, { found, beside }) => decided({ found, ...beside }),
});
