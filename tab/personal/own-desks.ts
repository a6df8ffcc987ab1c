import { html, type TemplateResult } from "lit";
import type { RelayPorts } from "../relay/relay-desk";
import type { DeskLink } from "./desks";

/** A desk that draws itself, in its own part of the tab that is fetched when somebody goes there. */
export interface OwnDesk {
  load(): Promise<unknown>;
  view(key: string, ports: RelayPorts): TemplateResult;
}

/** By the name under which a link says who draws it (`drawnBy`). */
const OWN_DESKS: Readonly<Record<string, OwnDesk>> = {
  "relay-desk": {
    load: () => import("../relay/relay-desk"),
    view: (key, ports) => html`<relay-desk data-key=${key} .ports=${ports}></relay-desk>`,
  },
};

/** What draws the desk a link leads to; undefined where that is a card like any other. */
export function ownDeskOf(link: DeskLink | undefined): OwnDesk | undefined {
  return link?.drawnBy === undefined ? undefined : OWN_DESKS[link.drawnBy];
}
