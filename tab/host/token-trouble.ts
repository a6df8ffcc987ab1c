import type { Trouble } from "../wire";
import { say } from "../words/say";
import { TooSlow } from "./too-slow";

/** The reader closed the window that asked, or said no. */
const DECLINED = /cancel|declined|access_?denied/i;
/** Their organisation has not agreed, or has turned it off: no press of a reader's changes that. */
const NOT_ALLOWED =
  /resource_?disabled|consent|interaction_?required|invalid_?(grant|resource)|unauthorized|AADSTS\d+/i;

/** Why there is no token, in words of ours: of what Teams said, nothing is shown. */
export function tokenTrouble(error: unknown): Trouble {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof TooSlow)
    return { message: say("trouble.tokenSlow.message"), next: say("trouble.tokenSlow.next") };
  if (DECLINED.test(said))
    return { message: say("trouble.declined.message"), next: say("trouble.declined.next") };
  if (NOT_ALLOWED.test(said))
    return { message: say("trouble.notAllowed.message"), next: say("trouble.notAllowed.next") };
  return { message: say("trouble.noToken.message"), next: say("trouble.noToken.next") };
}
