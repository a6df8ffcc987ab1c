/** A way in which an answer can be compressed, as HTTP calls it, and how a compressed file's name ends. */
export const CODINGS = { br: ".br", gzip: ".gz" } as const;
export type Coding = keyof typeof CODINGS;

const MEMBER = /^\s*([\w!#$%&'*+.^`|~-]+)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i;

/**
 * Which of the codings offered a client takes, what it likes best first and our own order among equals, from its `Accept-Encoding`
 * (RFC 9110, 12.5.3). Without the header, and where it would rather have the answer as it is: none. What cannot be read counts for
 * nothing. An answer as it is can always be had, even by somebody who says that they do not take it: better that than none.
 */
export function codingsFor(accepts: string | null, offered: readonly Coding[]): readonly Coding[] {
  if (accepts === null) return [];
  const wishes = new Map<string, number>();
  for (const member of accepts.split(",")) {
    const [, name, weight = "1"] = MEMBER.exec(member) ?? [];
    if (name !== undefined) wishes.set(name.toLowerCase(), Number(weight));
  }
  const wish = (name: string) => wishes.get(name) ?? wishes.get("*") ?? 0;
  const asItIs = wishes.get("identity") ?? 0;
  return offered
    .filter((name) => wish(name) > 0 && wish(name) >= asItIs)
    .sort((one, other) => wish(other) - wish(one));
}
