import type { Answer } from "../../../api/core/dispatch";
import { must } from "./must";

const CODES = ["input", "may-not", "not-found", "moved-on", "slow-down"];

/** Whoever is refused hears why and what to do. "Away" it is only where something was made to be. */
export function checkRefusal(answer: Answer, name: string, { troubled = false } = {}): void {
  if (answer.ok) return;
  const { code, message, next } = answer.refusal;
  must(CODES.includes(code) || (troubled && code === "away"), `${name} is refused as "${code}".`);
  must(message !== "" && next !== "", `${name} is refused without words.`);
}
