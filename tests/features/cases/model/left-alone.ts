import { addDays } from "../../../../api/core/clock";
import { checkLogLine } from "../../../kit/walk-engine/log-lines";
import { must } from "../../../kit/walk-engine/must";
import { checkKept, lookAround } from "./look";
import { runDue } from "./perform";
import { TERMINAL } from "./table";
import type { World } from "./world";

const DAY = 1440;
/** An allyship is agreed for half a year at most and made longer once; before and after it there are clocks. */
const MOST_DAYS = 1000;
const APART_DAYS = 25;

/**
 * Nobody does anything any more: every case comes to its end by itself, its words go ninety days later, and when its
 * season is settled nothing of it is left.
 */
export async function leaveAlone(world: World): Promise<void> {
  const { watch, now } = world;
  const until = addDays(now(), MOST_DAYS);
  const running = () => [...watch.cases.values()].filter(({ state }) => !TERMINAL.includes(state));
  while (running().length > 0 && now() < until) await later(world, APART_DAYS);
  must(running().length === 0, `Left alone, a case never ends: ${running()[0]?.state}.`);
  await lookAround(world);
  await later(world, 91);
  const last = [...watch.cases.values()]
    .map(({ closedAt }) => closedAt ?? "")
    .sort()
    .at(-1);
  if (last === undefined) return;
  const settled = addDays(new Date(`${Number(last.slice(0, 4)) + 1}-01-01T00:00:00Z`), 91);
  await later(world, Math.ceil((settled.getTime() - now().getTime()) / 86_400_000));
  must(
    watch.cases.size === 0,
    `After its season was settled a case is left: ${[...watch.cases.values()][0]?.state}.`,
  );
}

async function later(world: World, days: number): Promise<void> {
  if (days <= 0) return;
  world.pass(days * DAY);
  await runDue(world, "once");
  checkKept(world);
  for (const line of world.lines()) checkLogLine(line);
}
