import { visible } from "../../../core/verb";
import { MOST_PARTS, withPartOf } from "../../../lifecycle/people-index";
import { contribution } from "../../../registry/page";
import { relayLines } from "../card/relay-lines";
import type { AnonymousCase } from "../case/anonymous-case";

/** The anonymous requests on somebody's own page: as volunteer, ally, or asked to be one. Never as their caller. */
export const myRelayCases = contribution({
  load: (scope) => ({
    page: visible<AnonymousCase>(
      "cases",
      withPartOf("anonymous-case", scope.me.id, { newestBy: "openedAt" }),
      // However many others they had a part in since.
      { sees: (found) => relayLines([found], scope).length > 0, want: MOST_PARTS },
    ),
  }),
  lines: ({ page }, scope) =>
    relayLines(
      page.items.map(({ doc }) => doc),
      scope,
    ),
});
