import { askAhead } from "./ask-ahead";

/** The verb that answers with "My allyships". */
export const MINE = "page.mine";

/** How to ask, with the page asked for already. */
export const ahead = askAhead(MINE);
