import type { Profile } from "../../../../api/core/person";
import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { isHidden } from "./behind";
import type { Known, Text } from "./memory";
import { OVER, PAIRED } from "./table";

/** How things stood at the moments an answer may speak of. */
export interface Then {
  readonly cases: ReadonlyMap<string, AnonymousCase>;
  readonly now: Date;
}

/** Whether somebody who brought the code of this case may read this text. */
export function callerReads(text: Text, pk: string, { cases, now }: Then): boolean {
  const found = cases.get(pk);
  if (found === undefined || text.pk !== pk || OVER.includes(found.state)) return false;
  if (text.kind === "reflection") return false;
  return text.kind !== "message" || text.by === "caller" || text.releasedAt <= now.toISOString();
}

/** Whether one of the staff may read this text: by their part in the case, as it is, and not before its release. */
export function staffReads(text: Text, id: string, known: Known | undefined, { cases, now }: Then): boolean {
  const found = cases.get(text.pk);
  if (found === undefined || known === undefined || OVER.includes(found.state)) return false;
  if (text.kind === "reflection") return false;
  const out = text.releasedAt <= now.toISOString();
  if (found.volunteer?.id === id && !known.asked.has(id)) {
    if (text.kind === "own") return true;
    if (text.kind === "brief") return text.by === "volunteer" || out;
    return text.by === "volunteer" || (text.to === "volunteer" && out);
  }
  const open = found.asked.some(({ ally, answer }) => ally.id === id && answer === undefined);
  const isAlly = found.ally?.id === id;
  const isAsked = found.state === "brokering" && open;
  if (!isAlly && !isAsked) return false;
  if (text.kind === "own") return false;
  if (text.kind === "brief") return text.version === known.approved;
  if (!isAlly || text.ally !== id) return false;
  return text.by === "ally" || (text.to === "ally" && out);
}

/** For whom there is no such case: from whom it is kept, who came before its release, and who has nothing to do with it. */
export function isStranger(
  found: AnonymousCase,
  known: Known,
  person: Profile,
  { now, profiles }: { now: Date; profiles: ReadonlyMap<string, Profile> },
): boolean {
  const id = person.pk;
  if (isHidden(known, id, { profiles })) return true;
  if (known.gone.has(id) || known.asked.has(id) || known.claimed.has(id)) return false;
  const unseen = found.before === "unseen" && now.toISOString() < found.releasedAt;
  const pool =
    found.state === "received" && person.roles.includes("volunteer") && !person.roles.includes("hr");
  return unseen || !pool;
}

/** Whether the ally may read the caller's name now. */
export function readsName(found: AnonymousCase, known: Known, id: string, now: Date): boolean {
  const still = PAIRED.includes(found.state) || found.state === "closing" || found.state === "cooling";
  return (
    found.ally?.id === id && still && known.namedFrom !== undefined && known.namedFrom <= now.toISOString()
  );
}
