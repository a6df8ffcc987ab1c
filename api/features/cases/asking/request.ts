import * as z from "zod";
import { ticked } from "../../../core/input/ticked";
import { typed } from "../../../core/input/typed";
import { ASKS } from "../../learning/asks";
import { hideFrom } from "../../people/hiding";
import { AUDIENCES } from "../case/case";
import { KINDS } from "../case/kind";

/** What a request consists of, on the form and on the wire. */
export const requestFields = {
  ask: z.enum(ASKS),
  need: typed(500),
  kind: z.enum(KINDS),
  /** Which trained allies may see it. */
  audience: z.enum(AUDIENCES).default("everyone"),
  /** Let the caller's reporting line see it too. */
  managersToo: ticked.default(false),
  /** Hear of each offer at once instead of in the morning. */
  tellAtOnce: ticked.default(false),
};

/** A request that is sent: those who must not see it are known by id. */
export const requestShape = z.object({
  ...requestFields,
  hideFrom: hideFrom.default([]),
});
export type Request = z.output<typeof requestShape>;
