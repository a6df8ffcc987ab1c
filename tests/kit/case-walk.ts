import { addDays, dateOf } from "../../api/core/clock";
import type { Profile } from "../../api/core/person";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import { personIdOf, type TestProduct } from "./product";

export const NEED = "Credit me when my point comes up again on Tuesday.";
export const REQUEST = { ask: "amplification", need: NEED, kind: "one-off" } as const;

/** What the two agree on, unless a test says otherwise. */
export const TERMS = { goal: "My points are credited to me.", contact: "A message before each meeting." };

export interface Walk {
  opened(input?: object, caller?: string): Promise<string>;
  /** Offered by these allies, Ben where none is named. */
  offered(allies?: readonly string[], input?: object, caller?: string): Promise<string>;
  proposed(allies?: readonly string[], input?: object, caller?: string): Promise<string>;
  /** The first of these allies was chosen and said yes. */
  agreeing(allies?: readonly string[], input?: object, caller?: string): Promise<string>;
  /** Both have signed. `days` is how far off the last day is. */
  active(options?: WalkTogether): Promise<string>;
  closing(options?: WalkTogether): Promise<string>;
  cooling(options?: WalkTogether & { readonly verdict?: string }): Promise<string>;
  /** Seven days later. */
  settled(options?: WalkTogether & { readonly verdict?: string }): Promise<string>;
  /** Both sign these terms on a case that is `agreeing`. */
  sign(caseId: string, options?: WalkTogether): Promise<void>;
  caseOf(caseId: string): Promise<AllyshipCase>;
  refusalOf(key: string, verb: string, input?: object): Promise<{ code: string; next: string } | undefined>;
}

export interface WalkTogether {
  readonly kind?: "one-off" | "sustained";
  readonly days?: number;
  readonly ally?: string;
  readonly caller?: string;
  /** More for the request, e.g. its audience. */
  readonly request?: object;
}

/** Walks a named case by the verbs that people use, so that no test writes a case by hand. */
export function walkIn(product: TestProduct): Walk {
  const opened: Walk["opened"] = async (input = {}, caller = "amara") =>
    (await product.does(caller, "cases.open", { ...REQUEST, ...input })).caseId;
  const offered: Walk["offered"] = async (allies = ["ben"], input = {}, caller = "amara") => {
    const caseId = await opened(input, caller);
    for (const ally of allies)
      await product.does(ally, "cases.offer", { caseId, line: `I can help, says ${ally}.` });
    return caseId;
  };
  const proposed: Walk["proposed"] = async (allies = ["ben"], input = {}, caller = "amara") => {
    const caseId = await offered(allies, input, caller);
    await product.does(caller, "cases.choose", { caseId, allyId: personIdOf(allies[0] ?? "") });
    return caseId;
  };
  const agreeing: Walk["agreeing"] = async (allies = ["ben"], input = {}, caller = "amara") => {
    const caseId = await proposed(allies, input, caller);
    await product.does(allies[0] ?? "", "cases.answer", { caseId, accept: true });
    return caseId;
  };
  const sign: Walk["sign"] = async (
    caseId,
    { kind = "one-off", days = 7, ally = "ben", caller = "amara" } = {},
  ) => {
    const endOn = dateOf(addDays(product.clock.now(), days));
    await product.does(caller, "cases.agree", { caseId, ...TERMS, kind, endOn });
    const { agreement } = await caseOf(caseId);
    await product.does(ally, "cases.sign", { caseId, version: agreement?.version });
  };
  const active: Walk["active"] = async (options = {}) => {
    const { ally = "ben", caller = "amara", kind = "one-off", request = {} } = options;
    const caseId = await agreeing([ally], { kind, ...request }, caller);
    await sign(caseId, options);
    return caseId;
  };
  const closing: Walk["closing"] = async (options = {}) => {
    const caseId = await active(options);
    await product.does(options.caller ?? "amara", "cases.finish", { caseId });
    return caseId;
  };
  const cooling: Walk["cooling"] = async ({ verdict = "worked", ...options } = {}) => {
    const caseId = await closing(options);
    await product.does(options.caller ?? "amara", "cases.verdict", { caseId, verdict });
    return caseId;
  };
  const settled: Walk["settled"] = async (options = {}) => {
    const caseId = await cooling(options);
    await product.clock.pass(7);
    return caseId;
  };
  const caseOf: Walk["caseOf"] = async (caseId) => {
    const stored = await product.store.read<AllyshipCase>("cases", caseId, "case");
    if (stored === undefined) throw new Error("There is no such case.");
    return stored.doc;
  };
  const refusalOf: Walk["refusalOf"] = async (key, verb, input = {}) => {
    const answer = await product.as(key, verb, input);
    return answer.ok ? undefined : answer.refusal;
  };
  return { opened, offered, proposed, agreeing, sign, active, closing, cooling, settled, caseOf, refusalOf };
}

/** Somebody of the cast who has finished the allyship course a month before tests begin. */
export async function train(product: TestProduct, key: string): Promise<void> {
  const training = [{ course: "allyship", version: 1, on: "2026-10-01" }];
  await changeProfile(product, key, { training });
}

/** Changes what is on record of somebody of the cast, as the directory or a lead would. */
export async function changeProfile(
  product: TestProduct,
  key: string,
  change: Partial<Profile>,
): Promise<void> {
  const stored = await product.store.read<Profile>("people", personIdOf(key), "profile");
  if (stored === undefined) throw new Error(`${key} is not of the cast.`);
  const doc: Profile = { ...stored.doc, ...change };
  await product.store.commit("people", doc.pk, [{ op: "replace", doc, ifMatch: stored.etag }]);
}
