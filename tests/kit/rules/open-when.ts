import type { RefusalCode } from "../../../api/core/outcome";
import type { Came } from "../given-when-then";
import type { Key } from "./cast";

/** States, apart by spaces. */
export type States = string;
type Of = RefusalCode | "accepted";

/** Who may use a verb, and in which states of a case. */
export interface Row {
  readonly verb: string;
  readonly input?: object;
  readonly accepted: Readonly<Partial<Record<Key, States>>>;
  /** How it is refused where it is not refused as everything is. */
  refused?(who: Key, state: string, exists: boolean): RefusalCode;
}

export interface Noun {
  readonly states: readonly string[];
  readonly people: readonly Key[];
  /** For whom there is such a case, and in which states. */
  readonly exists: Readonly<Partial<Record<Key, States>>>;
  /** Somebody who may do nothing of it, wherever it stands. */
  readonly never: Key;
  /** Somebody does it for real where the case stands in this state. */
  when(row: Row, who: Key, state: string): Came;
}

/** Every cell in which the rules answer otherwise than is written down: nothing, where both agree. */
export function differences(row: Row, { states, people, exists, never, when }: Noun): string[] {
  checkStates(row, states);
  return people.flatMap((who) =>
    states.flatMap((state) => {
      const there = listed(exists[who], state);
      const should = who === never ? "may-not" : expected(row, who, state, there);
      const is = when(row, who, state).of;
      return is === should ? [] : [`${row.verb} by ${who} in ${state}: ${is}, and not ${should}`];
    }),
  );
}

function expected(row: Row, who: Key, state: string, there: boolean): Of {
  if (listed(row.accepted[who], state)) return "accepted";
  return row.refused?.(who, state, there) ?? (there ? "moved-on" : "not-found");
}

function listed(states: States | undefined, state: string): boolean {
  return states?.split(" ").includes(state) ?? false;
}

/** A state that is written wrong would be a cell that nobody looks at. */
function checkStates({ verb, accepted }: Row, states: readonly string[]): void {
  const named = Object.values(accepted).flatMap((each) => each.split(" "));
  const wrong = named.filter((each) => !states.includes(each));
  if (wrong.length > 0) throw new Error(`${verb}: there is no state ${wrong.join(", ")}.`);
}
