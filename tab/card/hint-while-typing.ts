import { type Input, TextInput } from "adaptivecards";

/** The fields of cards that others will read word by word. */
const WATCHED = ["words", "brief"];
const PAUSE_MS = 500;

/**
 * Under each field that others will read: what in it may tell who somebody is, as it is typed. Found on the
 * device and said to nobody else; it warns and never blocks.
 */
export function hintWhileTyping(inputs: readonly Input[]): void {
  for (const input of inputs) {
    if (!(input instanceof TextInput && WATCHED.includes(input.id ?? ""))) continue;
    const field = input.renderedElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      "textarea, input",
    );
    if (field != null) watch(field);
  }
}

function watch(field: HTMLInputElement | HTMLTextAreaElement): void {
  // Some browsers send what is spelled to their maker, and some keep what is typed.
  field.spellcheck = false;
  field.autocomplete = "off";
  // There before it says anything: a region that comes with its words is not heard.
  const region = document.createElement("div");
  region.className = "hint";
  region.setAttribute("role", "status");
  (field.closest(".ac-input-container") ?? field).after(region);
  // Fetched with the field, so that nothing at all is asked of anybody while somebody types.
  const loading = import("../relay/show-hint").catch(() => undefined);
  const look = async () => (await loading)?.showHint(region, field.value);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), PAUSE_MS);
  });
  // A draft that comes back is looked at as well.
  if (field.value !== "") void look();
}
