import { type Calendar, daysAfter, localDate } from "../../core/calendar";
import { seasonOf } from "../points/season";

/** The published periods (privacy.md, "Figures per unit"): calendar quarters by the programme's date. */
export interface Quarter {
  /** "2026-Q4" */
  readonly name: string;
  /** The season it belongs to. */
  readonly season: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** The day after, when its figures are published. */
  readonly publishedOn: string;
  /** Whether the season ends with it: only then points are published. */
  readonly endsSeason: boolean;
  /** The day the season's points are published. */
  readonly pointsOn: string;
}

const STARTS = ["01-01", "04-01", "07-01", "10-01"] as const;

/** The calendar quarter a moment or a date is in. */
export function quarterOf(at: Date | string, calendar: Calendar): Quarter {
  const date = localDate(at, calendar);
  const season = seasonOf(date, calendar);
  const index = STARTS.findLastIndex((start) => `${season}-${start}` <= date);
  const pointsOn = `${Number(season) + 1}-${STARTS[0]}`;
  const publishedOn = index === STARTS.length - 1 ? pointsOn : `${season}-${STARTS[index + 1]}`;
  return {
    name: `${season}-Q${index + 1}`,
    season,
    from: `${season}-${STARTS[index]}`,
    to: daysAfter(publishedOn, -1),
    publishedOn,
    endsSeason: publishedOn === pointsOn,
    pointsOn,
  };
}

/** The newest quarter that is over. */
export function lastQuarter(at: Date | string, calendar: Calendar): Quarter {
  return quarterOf(daysAfter(quarterOf(at, calendar).from, -1), calendar);
}
