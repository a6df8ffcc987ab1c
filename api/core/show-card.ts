import type { Drawing } from "./verb";

/** An Adaptive Card as JSON. */
export type Card = { readonly type: "AdaptiveCard" } & Readonly<Record<string, unknown>>;

interface Template {
  expand(context: { $root: unknown }): unknown;
}

// Building a template costs ten times what using one does, so each is built once and kept for the life of the process.
const built = new WeakMap<object, Template>();

async function templateFor(json: object): Promise<Template> {
  const kept = built.get(json);
  if (kept !== undefined) return kept;
  // Imported at first use: it takes 100 ms that a cold start should not pay before it must.
  const { Template: Built } = await import("adaptivecards-templating");
  const template: Template = new Built(json);
  built.set(json, template);
  return template;
}

/**
 * Draws a card: the template expanded once with the data. What a person typed is data and stays data;
 * expanding the outcome again would turn it into code, so nothing ever does.
 */
export async function showCard(drawing: Drawing): Promise<Card> {
  const template = await templateFor(drawing.template);
  return template.expand({ $root: drawing.data }) as Card;
}
