import type { Answer } from "../../api/core/dispatch";
import { walkIn } from "../kit/case-walk";
import { personIdOf, type TestProduct } from "../kit/product";

type Keep = (what: string, answer: Promise<Answer>) => Promise<void>;

/** Every card of a named case, each in the states and for the parts that draw it differently. */
export async function caseCards(product: TestProduct, typed: string, keep: Keep): Promise<string> {
  const walk = walkIn(product);
  const request = { ask: "amplification", need: typed, kind: "one-off" };
  const show = (what: string, key: string, caseId: string) =>
    keep(what, product.as(key, "cases.show", { caseId }));
  const both = async (state: string, caseId: string, ally = "ben") => {
    await show(`caller, ${state}`, "amara", caseId);
    await show(`ally, ${state}`, ally, caseId);
  };
  const words = { goal: typed, contact: typed.slice(0, 200), limits: typed };
  const agree = (caseId: string, kind: string, endOn: string) =>
    product.does("amara", "cases.agree", { caseId, ...words, kind, endOn, at: "10:00" });

  await keep("cases.ask", product.as("amara", "cases.ask"));
  for (const check of ["danger", "misconduct", "advice"])
    await keep(`cases.ask, ${check}`, product.as("amara", "cases.ask", { check }));
  await keep("cases.ask, the form", product.as("amara", "cases.ask", { check: "none" }));
  const draft = { ...request, check: "none", audience: "own-unit", hide: "Kim Nguyen", managersToo: true };
  await keep("cases.ask, again", product.as("amara", "cases.ask", draft));
  const hide = "Kim Nguyen, Jonas Weber";
  await keep("cases.preview", product.as("amara", "cases.preview", { ...request, hide, tellAtOnce: true }));
  await keep("cases.board, empty", product.as("ben", "cases.board"));
  await keep("page.mine, empty", product.as("amara", "page.mine"));

  for (let number = 0; number < 7; number += 1) await product.does("kim", "cases.open", request);
  const { caseId } = await product.does("amara", "cases.open", request);
  await keep("cases.board", product.as("ben", "cases.board"));
  await show("caller, open", "amara", caseId);
  await keep("cases.access, nobody yet", product.as("amara", "cases.access", { caseId }));
  await show("looking, open", "ben", caseId);
  for (const ally of ["ben", "lea"]) await product.does(ally, "cases.offer", { caseId, line: typed });
  await show("caller, offered", "amara", caseId);
  await show("looking, offered", "ines", caseId);
  await show("offering, offered", "ben", caseId);
  await keep("page.mine, waiting", product.as("amara", "page.mine"));
  await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
  await show("caller, proposed", "amara", caseId);
  await show("proposed, proposed", "ben", caseId);
  await show("offering, proposed", "lea", caseId);
  await keep("moved on", product.as("amara", "cases.choose", { caseId, allyId: personIdOf("lea") }));
  await product.does("ben", "cases.answer", { caseId, accept: true });
  await show("released", "lea", caseId);
  await keep("page.mine, released", product.as("lea", "page.mine"));
  await both("agreeing", caseId);
  await agree(caseId, "one-off", "2026-11-09");
  await both("agreeing, signed by one", caseId);
  await keep("cases.access", product.as("amara", "cases.access", { caseId }));
  await keep("cases.access, ally", product.as("ben", "cases.access", { caseId }));
  await product.does("ben", "cases.sign", { caseId, version: 1 });
  await both("active", caseId);
  await keep("cases.hold", product.as("ben", "cases.hold", { caseId }));
  await product.does("ben", "cases.finish", { caseId });
  await both("closing", caseId);
  await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
  await both("cooling", caseId);
  await product.does("ben", "cases.reflect", { caseId, went: "well", learned: typed });
  await product.clock.pass(7);
  await both("worked", caseId);

  const longer = await walk.agreeing(["ben"], { ...request, kind: "sustained" });
  await agree(longer, "sustained", "2027-03-01");
  await product.does("ben", "cases.sign", { caseId: longer, version: 1 });
  await product.does("ben", "cases.renew", { caseId: longer, endOn: "2027-06-01" });
  await both("active, longer suggested", longer);
  await product.clock.pass(14);
  await both("active, asked", longer);
  await product.does("ben", "cases.check-in", { caseId: longer, answer: "good" });
  await product.clock.pass(14);
  await product.does("ben", "cases.check-in", { caseId: longer, answer: "good" });
  await product.clock.pass(14);
  await both("quiet", longer);
  await product.does("amara", "cases.check-in", { caseId: longer, answer: "good" });
  await product.does("amara", "cases.nudge", { caseId: longer });
  await both("nudged", longer);
  await keep("cases.desk", product.as("daniel", "cases.desk"));
  await product.does("ben", "cases.step-back", { caseId: longer });
  await show("caller, rematching", "amara", longer);
  await show("former", "ben", longer);
  await keep("page.mine, former", product.as("ben", "page.mine"));
  await product.does("amara", "cases.rematch", { caseId: longer, again: true });
  await product.does("amara", "cases.call-volunteer", { caseId: longer });
  await show("caller, open, a volunteer asked", "amara", longer);
  await keep("cases.invite", product.as("daniel", "cases.invite", { caseId: longer }));
  await keep("cases.invite, enough", product.as("daniel", "cases.invite", { caseId: longer, enough: true }));
  await product.does("ines", "cases.flag", { caseId: longer });
  await keep("cases.advise", product.as("daniel", "cases.advise", { caseId: longer }));
  await keep("cases.advise, done", product.as("daniel", "cases.advise", { caseId: longer, another: true }));
  await show("caller, open, advised", "amara", longer);
  await keep("cases.desk, empty", product.as("daniel", "cases.desk"));
  await product.does("lea", "cases.offer", { caseId: longer, line: typed });
  await product.clock.pass(20);
  await show("caller, dormant", "amara", longer);
  await product.does("amara", "cases.withdraw", { caseId: longer });
  await show("caller, withdrawn", "amara", longer);

  const left = await walk.active();
  await product.does("amara", "cases.leave", { caseId: left });
  await show("caller, safety-exit", "amara", left);
  const waiting = await walk.opened({ ...request, audience: "own-unit" });
  await product.clock.pass(5);
  await show("caller, open, hinted", "amara", waiting);
  await product.clock.pass(17);
  await show("caller, open, asked", "amara", waiting);
  await keep("page.mine, asked", product.as("amara", "page.mine"));
  await product.clock.pass(10);
  await show("caller, expired", "amara", waiting);
  let closed = "";
  for (const verdict of ["did-not-work", "prefer-not-to-say"]) {
    closed = await walk.settled({ ally: "lea", verdict });
    await both(verdict, closed, "lea");
  }
  await product.clock.pass(90);
  await both("emptied", closed, "lea");
  return caseId;
}
