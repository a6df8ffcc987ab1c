import { some } from "../../../core/verb";
import { withPartOf } from "../../../lifecycle/people-index";
import { contribution } from "../../../registry/page";
import { relayLines } from "../card/relay-lines";
import type { AnonymousCase } from "../case/anonymous-case";

/** The anonymous requests on somebody's own page: as volunteer, ally, or asked to be one. Never as their caller. */
export const myRelayCases = contribution({
  load: ({ me }) => ({
    page: some<AnonymousCase>("cases", withPartOf("anonymous-case", me.id, { newestBy: "openedAt" })),
  }),
  lines: ({ page }, scope) =>
    relayLines(
      page.items.map(({ doc }) => doc),
      scope,
    ),
});
