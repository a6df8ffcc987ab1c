import type { Trouble } from "../wire";
import { say } from "../words/say";

/**
 * A refusal or an outage in words: an alert, or a status that takes the focus; with "Try again" where that
 * helps.
 */
export function troubleBox(trouble: Trouble, role: "alert" | "status", again?: () => void): HTMLElement {
  const box = document.createElement("div");
  box.className = "trouble";
  box.setAttribute("role", role);
  box.tabIndex = -1;
  const text = document.createElement("p");
  const message = document.createElement("strong");
  message.textContent = trouble.message;
  text.append(message, ` ${trouble.next}`);
  box.append(text);
  if (again === undefined) return box;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = say("trouble.again");
  button.addEventListener("click", again);
  box.append(button);
  return box;
}
