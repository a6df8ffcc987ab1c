import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { AllyshipCase, Offer } from "../case/case";

/** R21: for these somebody of position or experience can do more. */
const STANDING_HELPS = ["mentoring", "sponsorship"];

/**
 * The offers as the caller weighs them: who, one line of theirs, skills, when they finished the course, and whom the two both
 * have to do with. For guidance and for opening a door, those with position or experience come first.
 */
export function offersFor(found: AllyshipCase, scope: Scope) {
  const { say } = scope;
  const helps = STANDING_HELPS.includes(found.ask);
  const ordered = helps
    ? [...found.offers].sort((a, b) => Number(b.standing) - Number(a.standing))
    : found.offers;
  return ordered.map((offer) => ({
    caseId: found.pk,
    allyId: offer.ally.id,
    name: offer.ally.name,
    unit: offer.ally.unit ?? say("cases.offers.noUnit"),
    line: offer.line,
    trained: trainedLine(offer, helps),
    warning: offer.shares === null ? "" : say(`cases.offers.shares.${offer.shares}`),
    style: ordered.length === 1 ? "positive" : "default",
  }));

  function trainedLine({ trainedOn, skills, standing }: Offer, shows: boolean): string {
    const known = skills.filter((skill) => say.has(`learning.ask.${skill}.title`));
    const able = known.map((skill) => say(`learning.ask.${skill}.title`)).join(", ");
    return [
      say("cases.offers.trained", { date: sayDate(scope, trainedOn) }),
      ...(able === "" ? [] : [say("cases.offers.skills", { skills: able })]),
      ...(standing && shows ? [say("cases.offers.standing")] : []),
    ].join(" ");
  }
}
