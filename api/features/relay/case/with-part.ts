import type { TellPerson } from "../../../core/notice";
import type { AnonymousCase } from "./anonymous-case";
import { hasYetToAnswer } from "./asked-due";
import { tellStaff } from "./tell-staff";

/** Tells everybody who has a part in a case now, content-free: its volunteer, its ally, and those asked to become one. */
export function withPart({ volunteer, ally, asked, state }: AnonymousCase): TellPerson[] {
  const open = state === "brokering" ? asked.filter(hasYetToAnswer).map((each) => each.ally.id) : [];
  const ids = [volunteer?.id, ally?.id, ...open].filter((id) => id !== undefined);
  return [...new Set(ids)].map(tellStaff);
}
