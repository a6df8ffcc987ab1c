import * as z from "zod";
import { decided, refuse } from "../../core/outcome";
import { type ClockTimes, DEFAULT_SETTINGS, SETTINGS, type SettingsDoc } from "../../core/settings";
import { one, verb } from "../../core/verb";
import { writeOver } from "../../core/write-over";
import { CLOCKS, timesOf } from "../cases/case/clocks";
import { seasonOf } from "../points/season";
import template from "./clocks.card.json";

const LONGEST_DAYS = 365;
const CLOCKED = Object.keys(CLOCKS) as (keyof typeof CLOCKS)[];
const times = z.string().max(60).optional();
const fields = Object.fromEntries(CLOCKED.map((state) => [state, times])) as Record<string, typeof times>;

/** How long things may take, for the cases of the next season: a season that runs keeps its own (states.md). */
export const clocks = verb({
  name: "programme.clocks",
  does: "See and set how long things may take, from the next season on.",
  who: { roles: ["lead"] },
  input: z.object(fields),
  load: () => ({ settings: one<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id) }),
  decide(given, { settings }, scope) {
    const before = settings?.doc ?? DEFAULT_SETTINGS;
    const season = String(Number(seasonOf(scope.now)) + 1);
    const stands = before.clocks[season] ?? {};
    const wished = Object.entries(given).filter(([, typed]) => typed !== undefined);
    if (wished.length === 0) return decided({ season, stands, saved: false });
    const read = wished.map(([state, typed = ""]) => [state, readTimes(state, typed)] as const);
    if (read.some(([, each]) => each === undefined)) return refuse("input", "programme.refuse.clocks", scope);
    const next = { ...stands, ...Object.fromEntries(read) } as ClockTimes;
    const { id, pk, container } = SETTINGS;
    const seasons = { ...before.clocks, [season]: next };
    const doc: SettingsDoc = { ...before, id, pk, kind: "settings", clocks: seasons };
    return decided(
      { season, stands: next, saved: true },
      { container, pk, writes: [writeOver(settings, doc)], notices: [] },
    );
  },
  writesTo: () => SETTINGS,
  show({ season, stands, saved }, { say }) {
    const lines = CLOCKED.map((state) => ({
      state,
      label: say(`programme.clocks.${state}`),
      times: (stands[state] ?? timesOf(CLOCKS[state] ?? [])).join(", "),
    }));
    const intro = say("programme.clocks.intro", { season });
    return {
      name: "clocks",
      data: { season, clocks: Object.fromEntries(lines.map((each) => [each.state, each.times])) },
      card: { template, data: { text: say.tree, intro, saved, clocks: lines } },
    };
  },
});

/** As many whole days as the state has clocks, each later than the one before, and none longer than a year. */
function readTimes(state: string, typed: string): number[] | undefined {
  const ticks = CLOCKS[state as keyof typeof CLOCKS] ?? [];
  const all = typed
    .split(/[,;\s]+/)
    .filter((each) => each !== "")
    .map(Number);
  const whole = all.every((each) => Number.isInteger(each) && each > 0 && each <= LONGEST_DAYS);
  const rising = all.every((each, index) => each > (all[index - 1] ?? 0));
  return all.length === ticks.length && whole && rising ? all : undefined;
}
