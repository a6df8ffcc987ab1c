import { daysAfter, todayOf } from "../../core/calendar";
import { decided, type Outcome } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { Write } from "../../core/store";
import { accessWrite } from "../../lifecycle/access-log";
import { someone } from "../cases/case/case";
import type { StaffSees } from "./card/staff-sees";
import type { RelayAccess } from "./case/relay-access-log";
import { releaseOf } from "./case/relay-move";

const KEPT_DAYS = 730;

/** Puts on record that this person opens the case today. Once a day is enough, however often. */
function relayAccess(pk: string, as: RelayAccess["as"], scope: Scope): Write {
  const on = todayOf(scope);
  const expiresAt = `${daysAfter(on, KEPT_DAYS)}T00:00:00.000Z`;
  const by = someone(scope.me);
  return accessWrite<RelayAccess>({ pk, kind: "staff-read", by, as, on, expiresAt }, `${on}-${as}-${by.id}`);
}

/**
 * Whatever shows somebody a case they have a part in goes on record with it, whichever verb it was (privacy.md, "curious
 * volunteer").
 */
export function onRecord(outcome: Outcome<StaffSees>, scope: Scope): Outcome<StaffSees> {
  if (outcome.refused || outcome.result.fold) return outcome;
  const { result, change } = outcome;
  const { found, part } = result;
  if (part !== "volunteer" && part !== "ally" && part !== "asked") return outcome;
  const { writes = [], ...rest } = change ?? {
    container: "cases",
    pk: found.pk,
    notices: [],
    releaseAt: releaseOf(scope),
  };
  return decided(result, { ...rest, writes: [...writes, relayAccess(found.pk, part, scope)] });
}
