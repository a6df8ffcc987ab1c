import type { Scope } from "../../core/scope";
import { may } from "../../core/verb";
import { LINK_GROUPS, type PageLink } from "../../registry/page";

/** A link as the tab draws it: it knows no verb by name, and is told everything about where this one leads. */
export interface ShownLink {
  readonly verb: string;
  /** What the link says, and what heads the place it opens. */
  readonly title: string;
  readonly heading: string;
  readonly place: PageLink["place"];
  readonly main?: true;
  readonly isList?: true;
  readonly drawnBy?: string;
  readonly wayFromChat?: string;
}

/** Where this person may go from their page: nobody is shown a link that would not open. */
export function linksFor(links: readonly PageLink[], scope: Scope): ShownLink[] {
  const { me, say } = scope;
  const open = links.filter(({ verb, forWhom }) => may(verb.who, me) && (forWhom?.(me, scope) ?? true));
  return LINK_GROUPS.flatMap((group) => open.filter((each) => each.group === group)).map((link) => {
    const { verb, title, heading, place, main, isList, drawnBy, wayFromChat } = link;
    const said = say(typeof title === "function" ? title(me) : title);
    return {
      verb: verb.name,
      title: said,
      heading: heading === undefined ? said : say(heading),
      place,
      ...(main && { main }),
      ...(isList && { isList }),
      ...(drawnBy !== undefined && { drawnBy }),
      ...(wayFromChat !== undefined && { wayFromChat: wayFromChat.name }),
    };
  });
}
