import { type DocumentKind, documentKind } from "../core/document-kind";
import { CORE_DOCUMENTS } from "../core/documents";
import type { CaseKey } from "../keys/case-keys";
import type { DataKey } from "../keys/data-keys";
import type { Belonging } from "./folder/belonging";
import type { Levelled } from "./jobs/level-stamps";
import type { Tally, TallyKey } from "./kit/limits";
import type { Address } from "./telling/contacts";

/** What is kept by the parts of the product that belong to no feature. */
export const HOST_DOCUMENTS: readonly DocumentKind[] = [
  ...CORE_DOCUMENTS,
  ...(["programme", "vault"] as const).map((container) =>
    documentKind<Belonging>({
      kind: "belonging",
      container,
      sealed: container === "vault" ? "by its writer" : "nothing",
      readBy: "The start of the product on one machine.",
      goes: "It is kept: it names nobody.",
    }),
  ),
  documentKind<Address>({
    kind: "address",
    container: "people",
    sealed: "by its writer",
    readBy: "The deliverer alone.",
    goes: "When the person removes the bot or nobody was there for 90 days, and with their erasure.",
  }),
  documentKind<TallyKey>({
    kind: "tally-key",
    container: "vault",
    sealed: "by its writer",
    readBy: "The counting of a day alone.",
    goes: "With the first run of the next day, and with it whose counts they were.",
  }),
  documentKind<Tally>({
    kind: "tally",
    container: "vault",
    sealed: "nothing",
    readBy: "The counting of a day alone.",
    goes: "With the key of its day.",
  }),
  documentKind<Levelled>({
    kind: "levelled",
    container: "programme",
    sealed: "nothing",
    readBy: "The nightly job that levels write stamps alone.",
    goes: "It is kept: it names nobody, and a date.",
  }),
  documentKind<DataKey>({
    kind: "data-key",
    container: "vault",
    sealed: "by its writer",
    readBy: "The sealing below the verbs alone.",
    goes: "It is kept for as long as anything sealed with it may be there.",
  }),
  documentKind<CaseKey>({
    kind: "case-key",
    container: "vault",
    sealed: "by its writer",
    readBy: "The sealing below the verbs alone.",
    goes: "At once when its case closes, and with it everything it has sealed.",
    hour: "hidden",
  }),
];
