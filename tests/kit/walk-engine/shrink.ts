import type { Step } from "./steps";

/** How long a failure is made smaller before it is told. */
const SHRINK_MS = 40_000;

interface Failure {
  /** What broke. */
  readonly broken: string;
  /** Parts of the walk that may be enough by themselves. */
  readonly stories: readonly (readonly Step[])[];
  /** Walks these steps alone: what breaks, or undefined. */
  again(steps: readonly Step[]): Promise<string | undefined>;
}

/** Leaves out ever smaller parts, as long as what is left breaks in the same way. */
export async function shrink(
  steps: readonly Step[],
  { broken, stories, again }: Failure,
): Promise<readonly Step[]> {
  const until = Date.now() + SHRINK_MS;
  const breaks = async (fewer: readonly Step[]) => kindOf(await again(fewer)) === kindOf(broken);
  let fewest = steps;
  // Most of what breaks concerns one case: often its own story is enough.
  for (const own of stories)
    if (own.length < fewest.length && Date.now() < until && (await breaks(own))) fewest = own;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = Math.max(fewest.length - size, 0); at >= 0 && Date.now() < until; at -= size) {
      const fewer = [...fewest.slice(0, at), ...fewest.slice(at + size)];
      if (await breaks(fewer)) fewest = fewer;
      if (at > 0 && at < size) at = size;
    }
  }
  return fewest;
}

/** What is wrong, without the ids: they differ from walk to walk where two acted at once. */
function kindOf(text: string | undefined): string | undefined {
  return text?.split("\n")[0]?.replace(/[0-9a-f]{8,}|\d+/g, "#");
}
