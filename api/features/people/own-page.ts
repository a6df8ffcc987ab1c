import type { Shown } from "../../core/shown";

/** Where everything of one's own is found: what an update's button shows when there is more than one thing to see. */
export const OWN_PAGE: Shown = { verb: "page.mine", input: {} };
