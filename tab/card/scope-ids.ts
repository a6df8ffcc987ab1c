/** Ids that the library makes are unique on the page already, and it looks them up again. */
const LIBRARY = "__ac-";
const REFERENCES = ["for", "aria-controls", "aria-labelledby", "aria-describedby"];
let cards = 0;

/**
 * Cards of one page are drawn from one template, so their elements share ids. Each card's get a prefix of
 * their own;
 * fields are still sent under the names in the card, which the library keeps by itself.
 */
export function scopeIds(card: HTMLElement): void {
  cards += 1;
  const own = new Map<string, string>();
  for (const element of card.querySelectorAll("[id]")) {
    if (element.id.startsWith(LIBRARY)) continue;
    const scoped = `card-${cards}-${element.id}`;
    own.set(element.id, scoped);
    element.id = scoped;
  }
  // Radio buttons of one name are one choice, wherever on the page they stand.
  for (const radio of card.querySelectorAll<HTMLInputElement>("input[type=radio]"))
    radio.name = `card-${cards}-${radio.name}`;
  for (const name of REFERENCES) {
    for (const element of card.querySelectorAll(`[${name}]`)) {
      const ids = (element.getAttribute(name) ?? "").split(" ");
      element.setAttribute(name, ids.map((id) => own.get(id) ?? id).join(" "));
    }
  }
}
