import type { Theme } from "../host/host";
import { themeFrom } from "../host/theme-from";

/** What was chosen on the stage, kept in the address so that a reload keeps it. At most two people. */
export interface Choice {
  readonly people: readonly string[];
  readonly theme: Theme;
}

const MOST = 2;

/** Reads `#people=amara,ben&theme=dark`; keys that nobody has are left out. */
export function readChoice(hash: string, known: ReadonlySet<string>): Choice {
  const fragment = new URLSearchParams(hash.slice(1));
  const named = (fragment.get("people") ?? "").split(",").filter((key) => known.has(key));
  return { people: [...new Set(named)].slice(0, MOST), theme: themeFrom(fragment.get("theme")) };
}

export function writeChoice({ people, theme }: Choice): string {
  return `#people=${people.join(",")}&theme=${theme}`;
}

/** The choice with somebody in a place, or with nobody there. Who stands in the other place already swaps. */
export function choose(choice: Choice, place: number, key: string): Choice {
  const people = [...choice.people];
  const other = people.indexOf(key);
  const before = people[place];
  if (key !== "" && other !== -1 && before !== undefined) people[other] = before;
  people[place] = key;
  return { ...choice, people: [...new Set(people.filter((each) => each !== ""))] };
}
