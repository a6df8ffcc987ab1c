import type { Answer } from "../../api/core/dispatch";
import { personIdOf, type TestHouse } from "../house";
import { ANONYMOUS, CODE, relayWalkIn } from "../relay-walk";

type Keep = (what: string, answer: Promise<Answer>) => Promise<void>;

/** The cards of an anonymous request, each as its caller, its volunteer, an ally and a lead see it on the way. */
export async function relayCards(house: TestHouse, typed: string, keep: Keep): Promise<void> {
  const walk = relayWalkIn(house);
  const request = { ...ANONYMOUS, words: typed, kind: "sustained" };
  const by = (verb: string, input: object = {}, code = CODE) => house.as("amara", verb, { code, ...input });
  const keepLook = (what: string, code = CODE) => keep(`relay.look, ${what}`, by("relay.look", {}, code));
  await keep("relay.ask", house.as("amara", "relay.ask"));
  await keep("relay.ask, filled in", house.as("amara", "relay.ask", { ...request, hide: typed, ping: true }));
  await keep("relay.promise", house.as("kim", "relay.promise"));
  await keep("relay.preview", house.as("amara", "relay.preview", { ...request, hide: "Kim Nguyen, sales" }));
  await keep("relay.send", by("relay.send", { ...request, ping: true }));
  await keep("relay.desk, none", house.as("chloe", "relay.desk"));
  await keep("relay.unclaimed, none", house.as("farid", "relay.unclaimed"));
  await walk.release();
  await keep("relay.desk", house.as("chloe", "relay.desk"));
  await house.clock.pass(6);
  await keep("relay.unclaimed", house.as("farid", "relay.unclaimed"));
  const caseId = (await walk.caseOf()).pk;
  await keep("relay.assign", house.as("farid", "relay.assign", { caseId }));
  await keepLook("received");
  await house.clock.pass(9);
  await keepLook("with the lead");

  const volunteer = (what: string) =>
    keep(`relay.case, volunteer, ${what}`, house.as("chloe", "relay.case", { caseId }));
  const ally = (what: string) => keep(`relay.case, ally, ${what}`, house.as("ben", "relay.case", { caseId }));
  await house.does("chloe", "relay.claim", { caseId });
  await keep("relay.desk, mine", house.as("chloe", "relay.desk"));
  await volunteer("triage");
  await keep("relay.case, folded", house.as("chloe", "relay.case", { caseId, fold: true }));
  await keep("relay.reply", house.as("chloe", "relay.reply", { caseId, words: typed }));
  await walk.release();
  await keepLook("a question");
  await keep("relay.write", by("relay.write", { words: typed }));
  await keep("relay.flag", house.as("chloe", "relay.flag", { caseId }));
  await keep("relay.brief", house.as("chloe", "relay.brief", { caseId, brief: typed, ten: true }));
  await walk.release();
  await keepLook("brief-review");
  await keep("relay.decide, edit", by("relay.decide", { version: 1, answer: "edit", brief: typed }));
  await walk.release();
  await volunteer("edited");
  await house.does("chloe", "relay.brief", { caseId, brief: typed, ten: true });
  await volunteer("brief-review");
  await house.clock.pass(15);
  await keepLook("dormant");
  await keep("relay.decide", by("relay.decide", { version: 3, answer: "brokered" }));
  await walk.release();
  await volunteer("brokering");
  await keep("relay.invite", house.as("chloe", "relay.invite", { caseId }));
  await keep("relay.invite, asked", house.as("chloe", "relay.invite", { caseId, ally: personIdOf("ben") }));
  await ally("asked");
  await keep("relay.answer", house.as("ben", "relay.answer", { caseId, accept: true }));
  await volunteer("relay-active");
  await by("relay.write", { words: typed });
  await house.does("ben", "relay.reply", { caseId, words: typed });
  await walk.release();
  await keepLook("relay-active");
  await ally("active");
  await keep("relay.reveal", by("relay.reveal", { step: "first" }));
  await house.clock.pass(2);
  await keepLook("may reveal");
  await by("relay.reveal", { step: "second" });
  await walk.release();
  await keepLook("named-active");
  await ally("named");
  await keep("relay.finish", by("relay.finish"));
  await ally("closing");
  await keep("relay.verdict", by("relay.verdict", { verdict: "worked" }));
  await keep("relay.withdraw", by("relay.withdraw"));
  await volunteer("closed");
  await ally("closed");

  const other = "FEDCBA9876543210";
  const guided = await walk.guided({ code: other, request: { words: typed } });
  await keepLook("guided", other);
  await keep("relay.case, volunteer, guided", house.as("chloe", "relay.case", { caseId: guided }));
  await keep("relay.leave", by("relay.leave", {}, other));
  const third = "89ABCDEF01234567";
  const left = await walk.paired({ code: third, request: { words: typed } });
  await keep("relay.step-back", house.as("ben", "relay.step-back", { caseId: left }));
  await keep("cases.mine, volunteer", house.as("chloe", "cases.mine"));
}
