import type { Scope } from "../../../core/scope";
import type { View } from "../../../core/verb";
import { sayAbout } from "./say-about";
import type { StaffSees } from "./staff-sees";
import template from "./waiting.card.json";

/**
 * R116: the approval card of one volunteer, in their chat or as their own view of what stands in the volunteers' channel.
 * Before they claim the request it has its kind, language and age; after, a way to the tab. What was written is never on it:
 * the organisation keeps what stands in chat. Asked anew whenever they look at it, so that nothing stays there that is over.
 */
export function waitingView(sees: StaffSees, scope: Scope): View {
  const { found, part } = sees;
  const data = { caseId: found.pk, part };
  const shown = { ...NOTHING, ...wordsFor(sees, scope), caseId: found.pk, text: scope.say.tree };
  return { name: "relay-waiting", data, card: { template, data: shown } };
}

const NOTHING = { ask: "", about: "", seen: "", claims: false, link: "", opens: false };

function wordsFor({ found, part }: StaffSees, scope: Scope): Readonly<Record<string, unknown>> {
  const { say } = scope;
  const said = (key: string) => ({
    title: say(`relay.waiting.${key}.title`),
    sentence: say(`relay.waiting.${key}.sentence`),
  });
  if (part !== "pool" && part !== "volunteer") return said("gone");
  // A case that is over has lost even its kind.
  if (found.ask === undefined) return said("over");
  const about = {
    ask: say(`learning.ask.${found.ask}.title`),
    about: sayAbout("waiting", found, scope),
  };
  if (part === "volunteer") {
    const way = scope.from === "chat" ? { link: scope.tabLink("relay.desk") } : { opens: true };
    return { ...said("yours"), ...about, ...way };
  }
  return { ...said("pool"), ...about, seen: say("relay.waiting.seen"), claims: true };
}
