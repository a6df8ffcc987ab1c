import words from "./stage.en.text.json";

type Tree = { readonly [key: string]: string | Tree };

/**
 * The stage's sentence at a dotted key, filled. The stage is a tool for trying the product, and speaks
 * English.
 */
export function sayStage(key: string, fill: Readonly<Record<string, string | number>> = {}): string {
  let at: string | Tree | undefined = words;
  for (const part of key.split(".")) at = typeof at === "object" ? at[part] : undefined;
  if (typeof at !== "string") return key;
  return at.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
}
