import { askAhead } from "./ask-ahead";

/** The verb that answers with the published figures. */
export const LATEST = "results.latest";

/** How to ask, with the figures asked for already. */
export const ahead = askAhead(LATEST);
