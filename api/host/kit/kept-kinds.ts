import { registry } from "../registry";

const KEPT: ReadonlySet<string> = new Set(
  registry.documents
    .filter(({ container, hour, sealed, shredded }) => {
      const isNamed = container === "cases" && hour === undefined && shredded !== true;
      return isNamed && typeof sealed === "object" && sealed.under === "month";
    })
    .map(({ kind }) => kind),
);

/**
 * Whether a store may keep in memory what it has read of a kind: named requests and what lies beside them, which cost the most to
 * open. Nothing that also stands in anonymous ones, and nothing of a person: the time a look takes must not tell whether somebody
 * has just been there (privacy.md, "watcher of times").
 */
export function isKept(kind: string): boolean {
  return KEPT.has(kind);
}
