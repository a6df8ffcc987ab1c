import { commitChange } from "../core/commit-change";
import type { Stored } from "../core/store";
import type { AllyshipCase } from "../features/cases/case/case";
import { fallDue, needsBeside } from "../features/cases/time/fall-due";
import { type ClockPorts, sweepDue } from "./sweep-due";

const BESIDE = 200;

/**
 * Carries out what has fallen due on cases. Each case says itself when that is, and is guarded by its etag: twice, late, or
 * on two machines at once, nothing happens twice.
 */
export async function runClocks(ports: ClockPorts): Promise<void> {
  await sweepDue<AllyshipCase>(ports, "case", async (stored, when) => {
    const beside = needsBeside(stored.doc) ? await besideOf(ports, stored) : [];
    const change = fallDue(stored, beside, when);
    return change !== undefined && (await commitChange(ports, change, when.now)).ok;
  });
}

async function besideOf({ store }: ClockPorts, { doc }: Stored<AllyshipCase>) {
  const page = await store.query("cases", { pk: doc.pk, limit: BESIDE });
  return page.items;
}
