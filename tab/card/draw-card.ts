import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  type Input,
  OpenUrlAction,
  SubmitAction,
  Table,
  ToggleVisibilityAction,
  Versions,
} from "adaptivecards";
import type { Card } from "../wire";
import { hostConfig } from "./host-config";
import { scopeIds } from "./scope-ids";
import { withoutUnsafeLinks } from "./without-unsafe-links";

// The library calls itself free of side effects, so its own registration of tables does not survive a
// bundler.
GlobalRegistry.elements.register("Table", Table, Versions.v1_5);

// A hook that does nothing leaves every text as it is, whatever a page may hold that could render markup.
AdaptiveCard.onProcessMarkdown = () => undefined;

/** What a button of a card sends: the data it carries together with what was filled in. */
export type Pressed = {
  readonly button: HTMLElement | undefined;
  readonly input: Readonly<Record<string, unknown>>;
};

export interface Drawn {
  readonly element: HTMLElement;
  readonly inputs: readonly Input[];
}

/**
 * Draws a card as DOM. Whatever people typed is text: the library knows no markup here, and links are https:
 * only.
 */
export function drawCard(
  json: Card,
  act: (pressed: Pressed) => void,
  open: (address: string) => void,
): Drawn {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse({ ...withoutUnsafeLinks(json), rtl: document.documentElement.dir === "rtl" });
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url !== undefined) return open(action.url);
    if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
    act({ button: action.renderedElement, input: { ...(action.data as object | undefined) } });
  };
  const element = card.render() ?? document.createElement("div");
  // The card inside is no stop of its own: its fields and buttons are.
  element.removeAttribute("tabindex");
  for (const action of card.getAllActions()) dressAction(action);
  scopeIds(element);
  return { element, inputs: card.getAllInputs() };
}

/**
 * A button that shows and hides something is a quiet one, and says to a screen reader which of both it did.
 */
function dressAction(action: Action): void {
  const button = action.renderedElement;
  // The library lists an action once for each set it stands in.
  if (button === undefined || !(action instanceof ToggleVisibilityAction) || button.dataset.quiet === "")
    return;
  button.dataset.quiet = "";
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    // The library says it of what it showed or hid, where it means nothing.
    for (const id of (button.getAttribute("aria-controls") ?? "").split(" "))
      document.getElementById(id)?.removeAttribute("aria-expanded");
  });
}
