import { isSafeLink } from "./is-safe-link";

const PICTURE = /^data:image\/(png|jpeg|gif|svg\+xml);/;

/**
 * The card without whatever would lead elsewhere than to an https: address. The card itself is left as it is.
 */
export function withoutUnsafeLinks<T>(node: T): T {
  if (Array.isArray(node)) return node.filter((item) => !leadsAstray(item)).map(withoutUnsafeLinks) as T;
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([, value]) => !leadsAstray(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutUnsafeLinks(value)])) as T;
}

function leadsAstray(item: unknown): boolean {
  if (typeof item !== "object" || item === null) return false;
  const { type, url } = item as { type?: unknown; url?: unknown };
  if (url === undefined) return type === "Action.OpenUrl";
  return !(isSafeLink(url) || (type === "Image" && typeof url === "string" && PICTURE.test(url)));
}
