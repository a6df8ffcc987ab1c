import { readCode } from "../../api/host/kit/read-code";
import { CODE } from "../kit/relay-walk";

/** Where the case of the walk's code lies. */
export const CASE = readCode(CODE).caseId;
/** Who is not the caller. */
export const EVERYBODY = [
  "hugo",
  "ben",
  "lea",
  "ines",
  "chloe",
  "daniel",
  "priya",
  "elena",
  "farid",
  "grace",
  "jonas",
  "kim",
];

/** What somebody may look at, and what it takes. */
export const LOOKS: readonly [string, object][] = [
  ["relay.case", { caseId: CASE }],
  ["relay.waiting", { caseId: CASE }],
  ["relay.desk", {}],
  ["relay.unclaimed", {}],
  ["relay.invite", { caseId: CASE }],
  ["page.mine", {}],
  ["cases.desk", {}],
  ["cases.board", {}],
  ["cases.show", { caseId: CASE }],
  ["cases.access", { caseId: CASE }],
  ["results.latest", {}],
  ["delivery.letters", {}],
  ["programme.counts", {}],
  ["people.updates", {}],
];
