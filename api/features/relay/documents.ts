import { type DocumentKind, documentKind } from "../../core/document-kind";
import type { AnonymousCase } from "./case/anonymous-case";
import type { PrivatePing } from "./case/private-ping";
import type { RelayAccess } from "./case/relay-access-log";
import type { RelayMessage } from "./case/relay-message";
import type { RelayReflection } from "./closing/relay-reflection";
import type { Posted } from "./reactions/posted";

/**
 * What is kept of requests without a name. Everything their callers said is sealed under a key of the case's own, and becomes
 * noise when the case closes (privacy.md, decision 3).
 */
export const RELAY_DOCUMENTS: readonly DocumentKind[] = [
  documentKind<AnonymousCase>({
    kind: "anonymous-case",
    container: "cases",
    sealed: {
      under: "case",
      fields: [
        "ask",
        "language",
        "allyship",
        "words",
        "hiddenFrom",
        "hiddenUnits",
        "briefs",
        "pseudonym",
        "name",
      ],
      begins: true,
    },
    readBy:
      "Whoever has the code; volunteers, before one claims it, for its kind, language and age; whole by the volunteer who " +
      "claimed it; allies who were asked, for the wording; a lead, for its age. Never HR.",
    goes: "What the caller said when it closes, the rest when its season can no longer be challenged.",
    hour: "hidden",
  }),
  documentKind<RelayMessage>({
    kind: "relay-message",
    container: "cases",
    sealed: { under: "case", fields: ["by", "to", "words", "number"] },
    readBy: "The one it is to, from its release on, and the one who wrote it.",
    goes: "When the case closes.",
    hour: "hidden",
    shredded: true,
  }),
  documentKind<PrivatePing>({
    kind: "private-ping",
    container: "cases",
    sealed: { under: "case", fields: ["address"], begins: true },
    readBy: "The deliverer alone, in the moment it sends.",
    goes: "When the case closes.",
    hour: "hidden",
    shredded: true,
  }),
  documentKind<RelayReflection>({
    kind: "relay-reflection",
    container: "cases",
    sealed: { under: "case", fields: ["went", "learned"] },
    readBy: "Nobody.",
    goes: "When the case closes.",
    hour: "hidden",
    shredded: true,
  }),
  documentKind<RelayAccess>({
    kind: "staff-read",
    container: "cases",
    sealed: "nothing",
    readBy: "Whoever has the code, as “a volunteer” or “an ally” and a date.",
    goes: "After two years, for an audit of reads by staff.",
  }),
  documentKind<Posted>({
    kind: "posted",
    container: "cases",
    sealed: { under: "month", fields: ["place"] },
    readBy: "The deliverer alone.",
    goes: "As soon as the message in the channel says that the case is over.",
  }),
];

/** What is deleted with the key of its case. */
export const SHREDDED = RELAY_DOCUMENTS.filter(({ shredded }) => shredded === true).map(({ kind }) => kind);
