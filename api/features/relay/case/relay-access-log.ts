import type { Access } from "../../../lifecycle/access-log";
import type { Someone } from "../../cases/case/case";

/**
 * Somebody opened an anonymous case on a day. Container cases, partition = the case, one document a person, part and day. Read by
 * whoever has the code, who sees "a volunteer" or "an ally" and the date; kept two years for an audit of reads by staff
 * (privacy.md, Rights).
 */
export type RelayAccess = Access<"staff-read", "volunteer" | "ally" | "asked", Someone>;
