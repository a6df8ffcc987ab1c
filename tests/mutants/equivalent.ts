import listed from "./equivalent.json";
import type { Fault } from "./fault";

/** A fault by what is written in its line, and why nobody could see it. */
type Unseen = Pick<Fault, "file" | "code" | "was" | "becomes"> & { readonly why: string };

/** Faults that change nothing anybody could see. They are not planted. */
export const EQUIVALENT: readonly Unseen[] = listed;

/** Whether this is one of them. */
export function isEquivalent({ file, code, was, becomes }: Omit<Unseen, "why">): boolean {
  return EQUIVALENT.some(
    (each) => each.file === file && each.code === code && each.was === was && each.becomes === becomes,
  );
}
