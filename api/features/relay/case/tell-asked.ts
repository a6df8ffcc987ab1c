import type { TellPerson } from "../../../core/notice";
import type { AnonymousCase, Asked } from "./anonymous-case";
import { isHiddenFrom } from "./may-claim";
import { tellStaff } from "./tell-staff";

/**
 * What allies who were asked are told. Anybody may be asked, and whom the caller keeps it from hears nothing of it: to the volunteer
 * they are one who does not answer (privacy.md).
 */
export function tellAsked(found: AnonymousCase, asked: readonly Asked[]): TellPerson[] {
  return asked.filter(({ ally }) => !isHiddenFrom(found, ally)).map(({ ally }) => tellStaff(ally.id));
}
