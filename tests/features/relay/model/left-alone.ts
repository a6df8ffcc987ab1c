import { addDays } from "../../../../api/core/clock";
import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { must } from "../../../kit/walk-engine/must";
import { checkLines } from "./lines";
import { runDue } from "./perform";
import { OVER } from "./table";
import type { World } from "./world";

const DAY = 1440;

/**
 * When nobody does anything any more: day by day what is due is done, and nothing ends by itself but what states.md says ends
 * so. What waits for a volunteer waits with the lead; all else is over, and goes when its season is settled.
 */
export async function leaveAlone(world: World): Promise<void> {
  const { watch, now, memory } = world;
  const goesOn = ({ state, withLead }: AnonymousCase) => state !== "received" || !withLead;
  const running = () => [...watch.cases.values()].filter(({ state }) => !OVER.includes(state));
  for (let day = 0; day < 24; day += 1) await later(world, 1);
  for (let hop = 0; hop < 20 && running().some(goesOn); hop += 1) await later(world, 8);
  const left = running().find(goesOn);
  must(left === undefined, `Left alone, a case stays in ${left?.state}, and no lead answers for it.`);
  const closed = [...memory.cases.values()].flatMap(({ closedOn }) => closedOn ?? []).sort();
  const last = closed.at(-1);
  if (last === undefined) return;
  const settled = addDays(new Date(`${Number(last.slice(0, 4)) + 1}-04-01T00:00:00Z`), 1);
  await later(world, Math.ceil((settled.getTime() - now().getTime()) / 86_400_000));
  must(running().length === watch.cases.size, "After its season was settled a case is left.");
  for (const { pk } of memory.cases.values())
    if (!watch.cases.has(pk))
      for (const { kind } of watch.beside(pk))
        must(kind === "staff-read" || kind === "done", `Of a case that is gone there is a ${kind} left.`);
}

async function later(world: World, days: number): Promise<void> {
  if (days <= 0) return;
  world.pass(days * DAY);
  await runDue(world, "once");
  checkLines(world.lines(), [], false);
}
