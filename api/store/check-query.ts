import { CONTAINERS, type Condition, type Container, type Query } from "../core/store";
import { isField, isId } from "./names";

const LARGEST_PAGE = 1000;

/**
 * A container, a field name, a value or a limit that is out of range is a bug in the caller, so it throws.
 *
 * @returns whether anything can be found at all: nothing lies in a partition whose key no document may carry.
 */
export function checkQuery(container: Container, query: Query): boolean {
  checkContainer(container);
  const { limit } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new Error(`A page holds 1 to ${LARGEST_PAGE} documents, not ${limit}.`);
  }
  for (const condition of query.where ?? []) checkCondition(condition);
  if (query.orderBy) checkField(query.orderBy.field);
  return query.pk === undefined || isId(query.pk);
}

/** Throws for a container the store does not have. */
export function checkContainer(container: Container): void {
  if (!CONTAINERS.includes(container)) throw new Error(`The store has no container "${container}".`);
}

function checkCondition({ field, op, value }: Condition): void {
  checkField(field);
  if (op === "in" && Array.isArray(value) && value.every(isOrdered)) return;
  if (op === "=" && (value === null || typeof value === "boolean" || isOrdered(value))) return;
  if (["<", "<=", ">", ">=", "has"].includes(op) && isOrdered(value)) return;
  throw new Error(`The condition on "${field}" cannot be asked: ${op} with a ${typeof value}.`);
}

function checkField(field: string): void {
  if (!isField(field)) throw new Error(`"${String(field).slice(0, 80)}" is not the name of a field.`);
}

/** An engine may not be handed anything else: libsql ends the process when it is given a boolean or a date. */
function isOrdered(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}
