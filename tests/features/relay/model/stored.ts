import type { Notice, OutboxDoc } from "../../../../api/core/notice";
import type { Doc } from "../../../../api/core/store";
import { checkNotice } from "../../../kit/walk-engine/check-notice";
import { must } from "../../../kit/walk-engine/must";
import type { Seen } from "../../../kit/walk-engine/watch";
import { CALLERS, nameOf, personIdOf } from "./people";
import { marksIn } from "./words";

const TIMES = ["00:00:00.000Z", "08:30:00.000Z", "10:00:00.000Z", "16:00:00.000Z"];
/** Fields that hold a day, in the case and in what lies beside it. */
const DATES =
  /"(on|since|moveSince|openedAt|matchedOn|revealFrom|closedOn|finishedOn|remindedOn)":"([^"]*)"/g;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Kinds that come of an anonymous case; notices are looked at when they are put by, before anybody tries them. */
const KINDS = [
  "anonymous-case",
  "relay-message",
  "private-ping",
  "relay-reflection",
  "staff-read",
  "done",
  "case-key",
  "entry",
  "points-key",
];

/** privacy.md: what is stored of an anonymous case has no word in the clear, no hour, no caller, and no code. */
export function checkStored({ container, raw }: Seen, codes: readonly string[]): void {
  for (const write of raw) {
    if (!("doc" in write)) continue;
    const { doc } = write;
    const moved = raw.some((each) => each.op === "delete" && each.id === doc.id);
    const fresh = doc.kind === "notice" && (write.op === "create" || write.op === "upsert") && !moved;
    if (container === "people" || !(KINDS.includes(doc.kind) || fresh)) continue;
    checkDoc(doc, codes);
    if (fresh) checkContentFree((doc as OutboxDoc).notice, doc.pk);
  }
}

function checkDoc(doc: Doc, codes: readonly string[]): void {
  const text = JSON.stringify(doc);
  must(marksIn(text).length === 0, `Words lie open in a ${doc.kind}.`);
  for (const caller of CALLERS)
    must(
      !text.includes(personIdOf(caller)) && !text.includes(nameOf(caller)),
      `A ${doc.kind} knows a caller.`,
    );
  for (const code of codes) must(!text.includes(code), `A ${doc.kind} knows a code.`);
  for (const [time, , hour] of text.matchAll(/\d{4}-\d\d-(\d\d)T([\d:.]+Z)/g))
    must(TIMES.includes(hour ?? ""), `A ${doc.kind} knows an hour: ${time}.`);
  for (const [, field, date] of text.matchAll(DATES))
    must(DATE.test(date ?? ""), `In a ${doc.kind} "${field}" is no date: ${date}.`);
}

/** What each kind of notice may hold: ids, and what is needed to keep it. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  person: ["to", "personId", "verb", "input"],
  pool: ["to", "caseId"],
  ping: ["to", "caseId"],
  shred: ["to", "caseId", "waitsForNothing"],
  role: ["to", "role", "verb"],
  count: ["to", "what", "seasonId", "key"],
  season: ["to", "seasonId", "unit", "points", "source", "at", "contributorId", "sameUnit"],
};
const PAGES = ["page.mine", "relay.desk", "relay.unclaimed"];

/** A page of one's own, never the case. */
function checkContentFree(notice: Notice, pk: string): void {
  if (/^[0-9a-f]{32}$/.test(pk)) checkNotice(notice, { fields: FIELDS, pages: PAGES, says: () => false });
}
