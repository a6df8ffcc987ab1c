import type { Query } from "../../core/store";

/** Whoever has applied and waits for a lead, in container people, the longest waiting first. */
export const APPLIED: Query = {
  where: [
    { field: "kind", op: "=", value: "person" },
    { field: "volunteering.application", op: "=", value: "applied" },
  ],
  orderBy: { field: "volunteering.appliedOn", direction: "asc" },
  limit: 200,
};
