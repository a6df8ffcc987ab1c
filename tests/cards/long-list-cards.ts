import type { Answer } from "../../api/core/dispatch";
import { showCard } from "../../api/core/show-card";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import type { AnonymousCase } from "../../api/features/relay/case/anonymous-case";
import { walkIn } from "../kit/case-walk";
import { plantCopies } from "../kit/plant-copies";
import { openProduct, START } from "../kit/product";
import { relayWalkIn } from "../kit/relay-walk";
import { personOf } from "../kit/rules/cast";
import { verbs } from "../kit/rules/product-rules";
import { scopeOf } from "../kit/rules/scope-of";

type Keep = (what: string, answer: Promise<Answer>) => Promise<void>;

const MANY = 30;
const READERS = [
  ["cases.board", "ben"],
  ["cases.desk", "daniel"],
  ["relay.desk", "daniel"],
  ["relay.unclaimed", "farid"],
] as const;

/** Lists that are longer than a card: their first page, the next ones, and one on which nothing was found so far. */
export async function longListCards(typed: string, keep: Keep): Promise<void> {
  const product = await openProduct();
  try {
    const caseId = await walkIn(product).opened({ need: typed });
    await product.does("amara", "cases.call-volunteer", { caseId });
    await plantCopies<AllyshipCase>(product, caseId, MANY, () => ({}));
    const sent = await relayWalkIn(product).sent();
    await plantCopies<AnonymousCase>(product, sent, MANY, () => ({ withLead: true }));
    for (const [verb, key] of READERS) {
      await keep(`${verb}, longer than a card`, product.as(key, verb));
      const { next: after } = await product.does<{ next?: string }>(key, verb);
      await keep(`${verb}, its last page`, product.as(key, verb, { after }));
      await keep(`${verb}, looked through in part`, lookedThroughInPart(verb));
    }
  } finally {
    await product.close();
  }
}

/** Nothing was found in what was looked through, and that was not everything. Without the thousand documents it takes. */
async function lookedThroughInPart(name: string): Promise<Answer> {
  const verb = verbs.get(name);
  if (verb === undefined) throw new Error(`There is no verb ${name}.`);
  const page = { items: [], next: "a-place", more: { 5: "a-place" } };
  const result = { page, more: "a-place", from: undefined, standing: "ready", taken: [] };
  const view = verb.show(result, scopeOf(verb, {}, personOf("ben"), START));
  return { ok: true, view: view.name, data: view.data, card: await showCard(view.card) };
}
