import { findHost } from "./find-host";
import type { Host } from "./host";
import { NotHosted } from "./not-hosted";

let finding: Promise<Host | "outside" | "unopened"> | undefined;
let isSlow = false;
let tell: (() => void) | undefined;

/**
 * The host of this page, looked for once, when somebody first asks; or why there is none. Never rejects. `slow` of whoever asked last
 * is called when it keeps us waiting, or has done so before they asked.
 */
export function hostAhead(slow?: () => void): Promise<Host | "outside" | "unopened"> {
  tell = slow;
  finding ??= findHost(() => {
    isSlow = true;
    tell?.();
  }).catch((error: unknown) => (error instanceof NotHosted ? "outside" : "unopened"));
  if (isSlow) tell?.();
  return finding;
}
