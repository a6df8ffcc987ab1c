import { type DocumentKind, documentKind } from "../../core/document-kind";
import type { CaseAccess } from "./case/access-log";
import type { AllyshipCase } from "./case/case";
import type { AllyFeedback, CallerFeedback, CheckInAnswer } from "./case/own-words";
import type { DigestRun } from "./reactions/digest-of-requests";
import type { SeenToday } from "./seeing/seen-today";

/** What is kept of named allyships. */
export const CASE_DOCUMENTS: readonly DocumentKind[] = [
  documentKind<AllyshipCase>({
    kind: "case",
    container: "cases",
    // The rest stays readable for the engine: state, dates, and whose case it is, which a named request is asked for by.
    sealed: {
      under: "month",
      fields: ["need", "offers", "agreement", "hiddenFrom", "line", "invited", "adviser"],
    },
    readBy:
      "The caller; allies with a part in it; while it looks for one, those trained allies the caller lets see it, without " +
      "the caller's name; a volunteer who is asked to help, without names. Never HR.",
    goes: "Its words 90 days after closing, the rest when its season can no longer be challenged.",
  }),
  documentKind<CheckInAnswer>({
    kind: "check-in",
    container: "cases",
    sealed: { under: "month", fields: ["answer"] },
    readBy: "Nobody but its author, in an export of their own data.",
    goes: "With the case's words.",
  }),
  documentKind<CallerFeedback | AllyFeedback>({
    kind: "feedback",
    container: "cases",
    sealed: {
      under: "month",
      fields: ["themes", "line", "mayTeach", "mayQuote", "came", "went", "learned"] as never[],
    },
    readBy: "Its author; and the clock that settles the case, for what the caller lets the ally learn.",
    goes: "With the case's words.",
  }),
  documentKind<CaseAccess>({
    kind: "read",
    container: "cases",
    sealed: "nothing",
    readBy: "The caller, who has a right to know who opened their case.",
    goes: "With the case's words.",
  }),
  documentKind<SeenToday>({
    kind: "looked",
    container: "people",
    sealed: "nothing",
    readBy: "The person's own page alone.",
    goes: "After two days.",
  }),
  documentKind<DigestRun>({
    kind: "digest-run",
    container: "programme",
    sealed: "nothing",
    readBy: "The morning's digest of open requests alone.",
    goes: "It is kept: it names nobody, and the next morning begins where it ended.",
  }),
];
