import type { Answer } from "../../api/core/dispatch";
import { walkIn } from "../kit/case-walk";
import { personIdOf, type TestHouse } from "../kit/product";

type Keep = (what: string, answer: Promise<Answer>) => Promise<void>;

/** Every card of a named case, each in the states and for the parts that draw it differently. */
export async function caseCards(house: TestHouse, typed: string, keep: Keep): Promise<string> {
  const walk = walkIn(house);
  const request = { ask: "amplification", need: typed, kind: "one-off" };
  const show = (what: string, key: string, caseId: string) =>
    keep(what, house.as(key, "cases.show", { caseId }));
  const both = async (state: string, caseId: string, ally = "ben") => {
    await show(`caller, ${state}`, "amara", caseId);
    await show(`ally, ${state}`, ally, caseId);
  };
  const words = { goal: typed, contact: typed.slice(0, 200), limits: typed };
  const agree = (caseId: string, kind: string, endOn: string) =>
    house.does("amara", "cases.agree", { caseId, ...words, kind, endOn, at: "10:00" });

  await keep("cases.ask", house.as("amara", "cases.ask"));
  for (const check of ["danger", "misconduct", "advice"])
    await keep(`cases.ask, ${check}`, house.as("amara", "cases.ask", { check }));
  await keep("cases.ask, the form", house.as("amara", "cases.ask", { check: "none" }));
  const draft = { ...request, check: "none", audience: "own-unit", hide: "Kim Nguyen", managersToo: true };
  await keep("cases.ask, again", house.as("amara", "cases.ask", draft));
  const hide = "Kim Nguyen, Jonas Weber";
  await keep("cases.preview", house.as("amara", "cases.preview", { ...request, hide, tellAtOnce: true }));
  await keep("cases.board, empty", house.as("ben", "cases.board"));
  await keep("cases.mine, empty", house.as("amara", "cases.mine"));

  for (let number = 0; number < 7; number += 1) await house.does("kim", "cases.open", request);
  const { caseId } = await house.does("amara", "cases.open", request);
  await keep("cases.board", house.as("ben", "cases.board"));
  await show("caller, open", "amara", caseId);
  await keep("cases.access, nobody yet", house.as("amara", "cases.access", { caseId }));
  await show("looking, open", "ben", caseId);
  for (const ally of ["ben", "lea"]) await house.does(ally, "cases.offer", { caseId, line: typed });
  await show("caller, offered", "amara", caseId);
  await show("looking, offered", "ines", caseId);
  await show("offering, offered", "ben", caseId);
  await keep("cases.mine, waiting", house.as("amara", "cases.mine"));
  await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
  await show("caller, proposed", "amara", caseId);
  await show("proposed, proposed", "ben", caseId);
  await show("offering, proposed", "lea", caseId);
  await keep("moved on", house.as("amara", "cases.choose", { caseId, allyId: personIdOf("lea") }));
  await house.does("ben", "cases.answer", { caseId, accept: true });
  await show("released", "lea", caseId);
  await keep("cases.mine, released", house.as("lea", "cases.mine"));
  await both("agreeing", caseId);
  await agree(caseId, "one-off", "2026-11-09");
  await both("agreeing, signed by one", caseId);
  await keep("cases.access", house.as("amara", "cases.access", { caseId }));
  await keep("cases.access, ally", house.as("ben", "cases.access", { caseId }));
  await house.does("ben", "cases.sign", { caseId, version: 1 });
  await both("active", caseId);
  await keep("cases.hold", house.as("ben", "cases.hold", { caseId }));
  await house.does("ben", "cases.finish", { caseId });
  await both("closing", caseId);
  await house.does("amara", "cases.verdict", { caseId, verdict: "worked" });
  await both("cooling", caseId);
  await house.does("ben", "cases.reflect", { caseId, went: "well", learned: typed });
  await house.clock.pass(7);
  await both("worked", caseId);

  const longer = await walk.agreeing(["ben"], { ...request, kind: "sustained" });
  await agree(longer, "sustained", "2027-03-01");
  await house.does("ben", "cases.sign", { caseId: longer, version: 1 });
  await house.does("ben", "cases.renew", { caseId: longer, endOn: "2027-06-01" });
  await both("active, longer suggested", longer);
  await house.clock.pass(14);
  await both("active, asked", longer);
  await house.does("ben", "cases.check-in", { caseId: longer, answer: "good" });
  await house.clock.pass(14);
  await house.does("ben", "cases.check-in", { caseId: longer, answer: "good" });
  await house.clock.pass(14);
  await both("quiet", longer);
  await house.does("amara", "cases.check-in", { caseId: longer, answer: "good" });
  await house.does("amara", "cases.nudge", { caseId: longer });
  await both("nudged", longer);
  await keep("cases.desk", house.as("daniel", "cases.desk"));
  await house.does("ben", "cases.step-back", { caseId: longer });
  await show("caller, rematching", "amara", longer);
  await show("former", "ben", longer);
  await keep("cases.mine, former", house.as("ben", "cases.mine"));
  await house.does("amara", "cases.rematch", { caseId: longer, again: true });
  await house.does("amara", "cases.call-volunteer", { caseId: longer });
  await show("caller, open, a volunteer asked", "amara", longer);
  await keep("cases.invite", house.as("daniel", "cases.invite", { caseId: longer }));
  await keep("cases.invite, enough", house.as("daniel", "cases.invite", { caseId: longer, enough: true }));
  await house.does("ines", "cases.flag", { caseId: longer });
  await keep("cases.advise", house.as("daniel", "cases.advise", { caseId: longer }));
  await keep("cases.advise, done", house.as("daniel", "cases.advise", { caseId: longer, another: true }));
  await show("caller, open, advised", "amara", longer);
  await keep("cases.desk, empty", house.as("daniel", "cases.desk"));
  await house.does("lea", "cases.offer", { caseId: longer, line: typed });
  await house.clock.pass(20);
  await show("caller, dormant", "amara", longer);
  await house.does("amara", "cases.withdraw", { caseId: longer });
  await show("caller, withdrawn", "amara", longer);

  const left = await walk.active();
  await house.does("amara", "cases.leave", { caseId: left });
  await show("caller, safety-exit", "amara", left);
  const waiting = await walk.opened({ ...request, audience: "own-unit" });
  await house.clock.pass(5);
  await show("caller, open, hinted", "amara", waiting);
  await house.clock.pass(17);
  await show("caller, open, asked", "amara", waiting);
  await keep("cases.mine, asked", house.as("amara", "cases.mine"));
  await house.clock.pass(10);
  await show("caller, expired", "amara", waiting);
  let closed = "";
  for (const verdict of ["did-not-work", "prefer-not-to-say"]) {
    closed = await walk.settled({ ally: "lea", verdict });
    await both(verdict, closed, "lea");
  }
  await house.clock.pass(90);
  await both("emptied", closed, "lea");
  return caseId;
}
