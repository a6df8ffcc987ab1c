import type { Places } from "../core/lists/places";
import type { DataKeys } from "./data-keys";

const SHAPE = /^1\.\d{4}-\d{2}\.[\w-]+$/;
/** A list that was opened in the last days of a month goes on in the next. */
const GOES_ON_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Places under the month's data key, so that every machine opens what another has handed out and nothing is kept of them.
 * They are as long as whole blocks, and go with their month.
 */
export function createPlaces(keys: DataKeys, now: () => Date): Places {
  // Names of keys, as in data-keys.ts.
  const months = () =>
    [0, GOES_ON_DAYS].map((days) => new Date(now().getTime() - days * DAY_MS).toISOString().slice(0, 7));
  return {
    close: (about, place) => keys.close(purposeOf(about), place),
    async open(about, closed) {
      const [, month = ""] = closed.split(".");
      if (!SHAPE.test(closed) || !months().includes(month)) return undefined;
      return keys.tryOpen(purposeOf(about), closed);
    },
  };
}

function purposeOf(about: string): string {
  return `place|${about}`;
}
