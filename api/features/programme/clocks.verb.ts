import * as z from "zod";
import { text } from "../../core/input/text";
import { decided, refuse } from "../../core/outcome";
import { type ClockTimes, DEFAULT_SETTINGS, SETTINGS, type SettingsDoc } from "../../core/settings";
import { one, verb } from "../../core/verb";
import { writeOver } from "../../core/write-over";
import { timesOf } from "../../lifecycle/clock-table";
import type { AnyLifecycle } from "../../lifecycle/lifecycle";
import { seasonOf } from "../points/season";
import template from "./clocks.card.json";

const LONGEST_DAYS = 365;
/** Whole days with commas or spaces between them: as many as the clock has strokes, which is said in words. */
const times = text(60, { pattern: "^[\\s,;]*(?:[1-9]\\d{0,2}(?:[\\s,;]+|$))+$" }).optional();

/**
 * How long things may take, for what begins in the next season: a season that runs keeps its own (states.md). Of everything that
 * has clocks, one kind at a time; `of` says which, and the first is shown unless it does.
 */
export function createClocks(lifecycles: readonly AnyLifecycle[]) {
  const kinds = lifecycles.map(({ kind }) => kind);
  const names = [...new Set(lifecycles.flatMap(({ clocks }) => Object.keys(clocks)))];
  const fields = Object.fromEntries(names.map((name) => [name, times])) as Record<string, typeof times>;
  const ofKind = (of: string | undefined) => lifecycles.find(({ kind }) => kind === of) ?? lifecycles[0];
  return verb({
    name: "programme.clocks",
    does: "See and set how long things may take, from the next season on.",
    who: { roles: ["lead"] },
    input: z.object({ ...fields, of: z.enum(kinds).optional() }),
    load: () => ({ settings: one<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id) }),
    decide({ of, ...given }, { settings }, scope) {
      const lifecycle = ofKind(of);
      const before = settings?.doc ?? DEFAULT_SETTINGS;
      const season = String(Number(seasonOf(scope.now, scope.settings.calendar)) + 1);
      const stands = before.clocks[season] ?? {};
      const wished = Object.entries(given).filter(([, typed]) => typed !== undefined);
      if (wished.length === 0 || lifecycle === undefined)
        return decided({ lifecycle, season, stands, saved: false });
      const read = wished.map(
        ([clock, typed]) =>
          [`${lifecycle.kind}/${clock}`, readTimes(lifecycle, clock, String(typed))] as const,
      );
      if (read.some(([, each]) => each === undefined))
        return refuse("input", "programme.refuse.clocks", scope);
      const next = { ...stands, ...Object.fromEntries(read) } as ClockTimes;
      const { id, pk, container } = SETTINGS;
      const seasons = { ...before.clocks, [season]: next };
      const doc: SettingsDoc = { ...before, id, pk, kind: "settings", clocks: seasons };
      return decided(
        { lifecycle, season, stands: next, saved: true },
        { container, pk, writes: [writeOver(settings, doc)], notices: [] },
      );
    },
    writesTo: () => SETTINGS,
    show({ lifecycle, season, stands, saved }, { say }) {
      const { kind = "", clocks = {} } = lifecycle ?? {};
      const lines = Object.entries(clocks).map(([clock, ticks]) => ({
        state: clock,
        label: say(lifecycle?.clockText(clock) ?? ""),
        times: (stands[`${kind}/${clock}`] ?? timesOf(ticks)).join(", "),
      }));
      const others = lifecycles
        .filter((each) => each.kind !== kind)
        .map((each) => ({ title: say(each.clocksText), of: each.kind }));
      const about = say(lifecycle?.clocksText ?? "");
      const intro = say("programme.clocks.intro", { season });
      return {
        name: "clocks",
        data: { season, of: kind, clocks: Object.fromEntries(lines.map((each) => [each.state, each.times])) },
        card: { template, data: { text: say.tree, intro, about, saved, of: kind, clocks: lines, others } },
      };
    },
  });
}

/** As many whole days as the clock has strokes, each later than the one before, and none longer than a year. */
function readTimes({ clocks }: AnyLifecycle, clock: string, typed: string): number[] | undefined {
  const ticks = clocks[clock] ?? [];
  const all = typed
    .split(/[,;\s]+/)
    .filter((each) => each !== "")
    .map((each) => (/^\d{1,3}$/.test(each) ? Number(each) : Number.NaN));
  const whole = all.every((each) => Number.isInteger(each) && each > 0 && each <= LONGEST_DAYS);
  const rising = all.every((each, index) => each > (all[index - 1] ?? 0));
  return ticks.length > 0 && all.length === ticks.length && whole && rising ? all : undefined;
}
