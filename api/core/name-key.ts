import { plain } from "./input/plain";

/** A name as it is looked up: without accents, case and doubled spaces, so that "lea moreau" finds Léa Moreau. */
export function nameKey(name: string): string {
  return plain(name.normalize("NFKD").replace(/\p{M}/gu, "")).toLocaleLowerCase("en");
}
