import type { Due } from "./lifecycle";
import type { When } from "./when";

/** What is put on record of a step: whose doing, and why. */
export interface StepCause<By extends string> {
  readonly by: By;
  readonly reason: string;
}

/** A document with states, clocks and a history. */
export interface Moving<S extends string, T> extends Due {
  readonly state: S;
  /** How many of the clocks that run where it stands have struck. */
  readonly struck: number;
  readonly steps: readonly T[];
}

/** What differs from one kind of thing to another. */
export interface Walls<D extends Moving<S, T>, S extends string, By extends string, T> {
  /** What is kept of when something happened: a time, ISO; or, of somebody without a name, a date and no hour. */
  stamp(when: When): string;
  step(from: S, to: S, cause: StepCause<By>, at: string): T;
  /** The fields from which its clocks run, as it comes to stand somewhere. */
  clocksFrom(from: D, next: D, at: string): Partial<D>;
  /** When the next thing falls due, ISO; undefined where nothing is to come. */
  nextAt(found: D, when: When): string | undefined;
  /** Whether what is due on it stays as it is, whatever happens. */
  keepsDue?(found: D): boolean;
  /** What else follows of a step, such as who has a part in it now. */
  also?(next: D): D;
}

/** How something with states moves on: the one way, whatever it is. */
export interface Moves<D, By extends string> {
  /**
   * Comes to stand in `next.state`, its clocks set anew, with the step on record. Where it stands already they are set anew
   * too.
   */
  moveTo(from: D, next: D, cause: StepCause<By>, when: When): D;
  /** The same with something noted about it: its state and clocks run on. */
  note(from: D, next: D, cause: StepCause<By>, when: When): D;
  /** The same with the time at which the next thing falls due. */
  withNextClock(found: D, when: When): D;
}

/** Moves for one kind of thing. */
export function movesOf<D extends Moving<S, T>, S extends string, By extends string, T>(
  walls: Walls<D, S, By, T>,
): Moves<D, By> {
  const withNextClock = (found: D, when: When): D => {
    if (walls.keepsDue?.(found)) return found;
    const { dueAt: _dueAt, ...rest } = found;
    const dueAt = walls.nextAt(found, when);
    // Without a time it has no such field: one that is undefined could not be asked for.
    return (dueAt === undefined ? rest : { ...rest, dueAt }) as D;
  };
  const note = (from: D, next: D, cause: StepCause<By>, when: When): D => {
    const step = walls.step(from.state, next.state, cause, walls.stamp(when));
    const after = { ...next, steps: [...from.steps, step] };
    return walls.also?.(after) ?? after;
  };
  return {
    withNextClock,
    note,
    moveTo(from, next, cause, when) {
      const begun = { ...next, ...walls.clocksFrom(from, next, walls.stamp(when)), struck: 0 };
      return withNextClock(note(from, begun, cause, when), when);
    },
  };
}
