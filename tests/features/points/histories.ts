import type { CreditUnit } from "../../../api/features/points/credit";
import { fc } from "../../kit/chance";
import { takenBack, win } from "./season-of-credits";

/** A case that worked, and how often its caller then changed the verdict: an odd number leaves it as not having worked. */
export interface Case {
  readonly ally: number;
  readonly caller: number;
  readonly sustained: boolean;
  readonly day: number;
  readonly changes: number;
}

/** A season's credits in the order they arrive, with some coming twice and some machines stopping half way. */
export interface Delivery {
  readonly notice: CreditUnit;
  readonly crash: boolean;
}

const PEOPLE = 9;
const UNITS = ["Finance", "Sales", "Legal"];
const unitOf = (person: number) => UNITS[person % UNITS.length] ?? "Finance";

const aCase: fc.Arbitrary<Case> = fc
  .record({
    ally: fc.nat(PEOPLE - 1),
    away: fc.integer({ min: 1, max: PEOPLE - 1 }),
    sustained: fc.boolean(),
    day: fc.integer({ min: 1, max: 40 }),
    changes: fc.nat(3),
  })
  .map(({ away, ...rest }) => ({ ...rest, caller: (rest.ally + away) % PEOPLE }));

/** A season among few people, so that every cap is reached often. */
export const aSeason = fc.array(aCase, { minLength: 1, maxLength: 30 });

/** The credit of a case's verdict, the `revision`th time it worked. */
export function creditOf(each: Case, index: number, revision: number): CreditUnit {
  return win({
    ref: `case-${index}`,
    revision,
    day: each.day + revision,
    points: each.sustained ? 10 : 4,
    unit: unitOf(each.ally),
    contributorId: `person-${each.ally}`,
    callerId: `person-${each.caller}`,
    sameUnit: unitOf(each.ally) === unitOf(each.caller),
  });
}

/** What a case sends over its life: points, their taking back, points again. */
export function creditsOf(each: Case, index: number): CreditUnit[] {
  return Array.from({ length: each.changes + 1 }, (_, change) => {
    const credit = creditOf(each, index, Math.floor(change / 2));
    return change % 2 === 0 ? credit : takenBack(credit);
  });
}

/** Everything of a season delivered at least once, whole; some of it again or half, in any order. */
export function deliveriesOf(season: readonly Case[]): fc.Arbitrary<Delivery[]> {
  const notices = season.flatMap(creditsOf);
  const whole = notices.map((notice) => ({ notice, crash: false }));
  const tries = fc.array(fc.record({ notice: fc.constantFrom(...notices), crash: fc.boolean() }), {
    maxLength: notices.length,
  });
  return tries.chain((again) => {
    const all = [...whole, ...again];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });
}
