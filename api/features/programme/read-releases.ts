import { time } from "../../core/input/time";

const MOST = 4;
/** Closer together they would tell whoever watches when an anonymous caller was there (privacy.md, "watcher of times"). */
const APART_MINUTES = 180;
const DAY_MINUTES = 1440;

/** One to four times of day (HH:MM), in order and at least three hours apart, round the clock; undefined for anything else. */
export function readReleases(typed: string): string[] | undefined {
  const times = typed.split(/[\s,;]+/).filter((each) => each !== "");
  if (times.length === 0 || times.length > MOST || !times.every((each) => time.safeParse(each).success))
    return undefined;
  const minutes = times.map(minutesOf);
  const gaps = minutes.map((at, index) => (minutes[index + 1] ?? (minutes[0] ?? 0) + DAY_MINUTES) - at);
  return gaps.every((gap) => gap >= APART_MINUTES) ? times : undefined;
}

function minutesOf(at: string): number {
  const [hours = "0", minutes = "0"] = at.split(":");
  return Number(hours) * 60 + Number(minutes);
}
