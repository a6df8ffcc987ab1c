import { todayOf } from "../../../core/calendar";
import type { Notice } from "../../../core/notice";
import type { Change } from "../../../core/outcome";
import type { Stored, Write } from "../../../core/store";
import type { When } from "../../../lifecycle/when";
import { forgottenFrom, seasonOf } from "../../points/season";
import type { AnonymousCase } from "./anonymous-case";
import { shredOf } from "./notices";
import { relayCredits } from "./relay-credits";
import { releaseOf } from "./relay-move";
import { isOver } from "./relay-state";

interface Effects {
  readonly notices?: readonly Notice[];
  readonly writes?: readonly Write[];
}

/**
 * The change that puts `after` in the place of `before`, guarded by its etag. Whoever is told of it hears at the next release.
 * A case that closes loses here everything its caller said; its key is destroyed, and what is earned is credited.
 */
export function relayChange(
  before: Stored<AnonymousCase>,
  after: AnonymousCase,
  when: When,
  { notices = [], writes = [] }: Effects = {},
): Change {
  const closes = isOver(after.state) && !isOver(before.doc.state);
  const doc = closes ? closed(after, when) : after;
  const ends: Notice[] = closes ? [...relayCredits(doc, before.doc, when), shredOf(doc.pk)] : [];
  return {
    container: "cases",
    pk: doc.pk,
    writes: [{ op: "replace", doc, ifMatch: before.etag }, ...writes],
    notices: [...notices, ...ends],
    releaseAt: releaseOf(when),
  };
}

/** What is left of a case that is over: how it went, and whose part in it is credited. Nothing its caller said. */
function closed(found: AnonymousCase, when: When): AnonymousCase {
  const {
    ask: _ask,
    language: _language,
    allyship: _allyship,
    words: _words,
    hiddenFrom: _hiddenFrom,
    hiddenUnits: _hiddenUnits,
    briefs: _briefs,
    pseudonym: _pseudonym,
    name: _name,
    before: _before,
    beforeMove: _beforeMove,
    ...rest
  } = found;
  return {
    ...rest,
    closedOn: todayOf(when),
    move: "clock",
    // When its season can no longer be challenged, nothing of it is needed any more.
    dueAt: forgottenFrom(seasonOf(when.now, when.settings.calendar)).toISOString(),
  };
}
