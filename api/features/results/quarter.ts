import { seasonOf } from "../points/season";

/** The published periods (privacy.md, "Figures per unit"): calendar quarters in UTC. */
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

/** The calendar quarter a moment is in. */
export function quarterOf(at: Date): Quarter {
  const year = at.getUTCFullYear();
  const index = Math.floor(at.getUTCMonth() / 3);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return {
    name: `${year}-Q${index + 1}`,
    season: seasonOf(at),
    from: day(index * 3, 1),
    to: day(index * 3 + 3, 0),
    publishedOn: day(index * 3 + 3, 1),
    endsSeason: index === 3,
    pointsOn: day(12, 1),
  };
}

/** The newest quarter that is over. */
export function lastQuarter(at: Date): Quarter {
  const start = new Date(`${quarterOf(at).from}T00:00:00Z`);
  return quarterOf(new Date(start.getTime() - 1));
}
