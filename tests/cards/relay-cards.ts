import type { Answer } from "../../api/core/dispatch";
import { personIdOf, type TestProduct } from "../kit/product";
import { ANONYMOUS, CODE, relayWalkIn } from "../kit/relay-walk";

type Keep = (what: string, answer: Promise<Answer>) => Promise<void>;

/** The cards of an anonymous request, each as its caller, its volunteer, an ally and a lead see it on the way. */
export async function relayCards(product: TestProduct, typed: string, keep: Keep): Promise<void> {
  const walk = relayWalkIn(product);
  const request = { ...ANONYMOUS, words: typed, kind: "sustained" };
  const by = (verb: string, input: object = {}, code = CODE) => product.as("amara", verb, { code, ...input });
  const keepLook = (what: string, code = CODE) => keep(`relay.look, ${what}`, by("relay.look", {}, code));
  await keep("relay.ask", product.as("amara", "relay.ask"));
  await keep(
    "relay.ask, filled in",
    product.as("amara", "relay.ask", { ...request, hide: "Kim Nguyen, sales", ping: true }),
  );
  await keep("relay.promise", product.as("kim", "relay.promise"));
  await keep(
    "relay.preview",
    product.as("amara", "relay.preview", { ...request, hide: "Kim Nguyen, sales" }),
  );
  await keep("relay.send", by("relay.send", { ...request, ping: true }));
  await keep("relay.desk, none", product.as("chloe", "relay.desk"));
  await keep("relay.unclaimed, none", product.as("farid", "relay.unclaimed"));
  await walk.release();
  await keep("relay.desk", product.as("chloe", "relay.desk"));
  await product.clock.pass(6);
  await keep("relay.unclaimed", product.as("farid", "relay.unclaimed"));
  const caseId = (await walk.caseOf()).pk;
  await keep("relay.assign", product.as("farid", "relay.assign", { caseId }));
  await keepLook("received");
  await keep("relay.ping, off", by("relay.ping", { ping: false }));
  await keep("relay.ping, on", by("relay.ping", { ping: true }));
  await product.clock.pass(9);
  await keepLook("with the lead");

  const volunteer = (what: string) =>
    keep(`relay.case, volunteer, ${what}`, product.as("chloe", "relay.case", { caseId }));
  const ally = (what: string) =>
    keep(`relay.case, ally, ${what}`, product.as("ben", "relay.case", { caseId }));
  await product.does("chloe", "relay.claim", { caseId });
  await keep("relay.desk, mine", product.as("chloe", "relay.desk"));
  await volunteer("triage");
  await keep("relay.case, folded", product.as("chloe", "relay.case", { caseId, fold: true }));
  await keep("relay.reply", product.as("chloe", "relay.reply", { caseId, words: typed }));
  await walk.release();
  await keepLook("a question");
  await keep("relay.write", by("relay.write", { words: typed }));
  await keep("relay.flag", product.as("chloe", "relay.flag", { caseId }));
  await keep("relay.brief", product.as("chloe", "relay.brief", { caseId, brief: typed, ten: true }));
  await walk.release();
  await keepLook("brief-review");
  await keep("relay.decide, edit", by("relay.decide", { version: 1, answer: "edit", brief: typed }));
  await walk.release();
  await volunteer("edited");
  await product.does("chloe", "relay.brief", { caseId, brief: typed, ten: true });
  await volunteer("brief-review");
  await product.clock.pass(15);
  await keepLook("dormant");
  await keep("relay.decide", by("relay.decide", { version: 3, answer: "brokered" }));
  await walk.release();
  await volunteer("brokering");
  await keep("relay.invite", product.as("chloe", "relay.invite", { caseId }));
  await keep("relay.invite, asked", product.as("chloe", "relay.invite", { caseId, ally: personIdOf("ben") }));
  await ally("asked");
  await keep("relay.answer", product.as("ben", "relay.answer", { caseId, accept: true }));
  await volunteer("relay-active");
  await by("relay.write", { words: typed });
  await product.does("ben", "relay.reply", { caseId, words: typed });
  await walk.release();
  await keepLook("relay-active");
  await ally("active");
  await keep("relay.reveal", by("relay.reveal", { step: "first" }));
  await product.clock.pass(2);
  await keepLook("may reveal");
  await by("relay.reveal", { step: "second" });
  await walk.release();
  await keepLook("named-active");
  await ally("named");
  await keep("relay.finish", by("relay.finish"));
  await walk.release();
  await ally("closing");
  await keep("relay.reflect", product.as("ben", "relay.reflect", { caseId, went: "hard", learned: typed }));
  await keep("relay.verdict", by("relay.verdict", { verdict: "worked" }));
  await keep("relay.withdraw", by("relay.withdraw"));
  await volunteer("closed");
  await ally("closed");

  const other = "FEDCBA9876543210";
  const guided = await walk.guided({ code: other, request: { words: typed } });
  await keepLook("guided", other);
  await keep("relay.case, volunteer, guided", product.as("chloe", "relay.case", { caseId: guided }));
  await keep("relay.leave", by("relay.leave", {}, other));
  const third = "89ABCDEF01234567";
  const left = await walk.paired({ code: third, request: { words: typed } });
  await keep("relay.step-back", product.as("ben", "relay.step-back", { caseId: left }));
  await keep("page.mine, volunteer", product.as("chloe", "page.mine"));
}
