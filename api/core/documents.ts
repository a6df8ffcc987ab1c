import { type DocumentKind, documentKind } from "./document-kind";
import type { OutboxDoc } from "./notice";
import type { Done } from "./repeat/done";
import type { Container } from "./store";

/** Where verbs write, and so where a marker of what was done and a promise to deliver may lie. */
const WRITTEN: readonly Container[] = ["people", "cases", "programme"];

/** What the dispatcher keeps beside whatever a verb has changed. */
export const CORE_DOCUMENTS: readonly DocumentKind[] = WRITTEN.flatMap((container) => [
  documentKind<Done>({
    kind: "done",
    container,
    sealed: "nothing",
    readBy: "The dispatcher alone, to recognise a repeat.",
    goes: "After two days.",
    ...(container === "cases" && { hour: "hidden at-release" }),
  }),
  documentKind<OutboxDoc>({
    kind: "notice",
    container,
    sealed: "nothing",
    readBy: "The deliverer alone.",
    goes: "When it is delivered, or becomes an undelivered update.",
    ...(container === "cases" && { hour: "hidden at-release" }),
  }),
]);
