import type { Keys } from "../../api/core/keys";
import type { Store } from "../../api/core/store";
import { readCode } from "../../api/host/kit/read-code";
import { personIdOf } from "../kit/product";
import { ANONYMOUS, BRIEF, CODE } from "../kit/relay-walk";
import { CANARY, needlesOf } from "./canary";
import { searcherFor } from "./search";
import { openStage, type Stage } from "./stage";

const CASE = readCode(CODE).caseId;
/** An error that quotes all it can: who, and, below its first line, something that looks like a place in a program. */
const QUOTED = `${Object.values(CANARY).join(" ")}\n    at ${CANARY.name.split(" ")[0]} (kanari-amer-9137:1:2)\n`;

describe("errors that quote who was there", () => {
  let stage: Stage;
  afterEach(() => stage.close());

  /** Breaks the n-th of the calls that are made from now on; counts them all. */
  const breaker = () => {
    const at = { left: 0, calls: 0 };
    const trip = async (what: string) => {
      at.calls += 1;
      at.left -= 1;
      if (at.left === 0) throw Object.assign(new Error(`${what}: ${QUOTED}`), { code: 418 });
    };
    const around = (store: Store): Store => ({
      ...store,
      read: (...args) => trip("read").then(() => store.read(...args)),
      query: (...args) => trip("query").then(() => store.query(...args)),
      commit: (...args) => trip("commit").then(() => store.commit(...args)),
    });
    const keysAround = (keys: Keys): Keys => ({
      ...keys,
      seal: (...args) => trip("seal").then(() => keys.seal(...args)),
      open: (...args) => trip("open").then(() => keys.open(...args)),
    });
    return { at, around, keysAround };
  };

  test("leave nothing of the caller in a line, an answer, a letter or a record, whichever step of the journey breaks", async () => {
    const { at, around, keysAround } = breaker();
    stage = await openStage({ around, keysAround });
    await stage.meets();
    await stage.begin();
    const steps: readonly (() => Promise<{ status: number }>)[] = [
      () => stage.caller("relay.send", { ...ANONYMOUS, ping: true }, "send"),
      () => stage.they("chloe", "relay.claim", { caseId: CASE }),
      () => stage.they("chloe", "relay.brief", { caseId: CASE, brief: BRIEF, ten: true }),
      () => stage.caller("relay.decide", { version: 1, answer: "brokered" }, "decide"),
      () => stage.they("chloe", "relay.invite", { caseId: CASE, ally: personIdOf("ben") }),
      () => stage.they("ben", "relay.answer", { caseId: CASE, accept: true }),
      () => stage.caller("relay.write", { words: "Thank you." }, "write"),
      () => stage.caller("relay.look"),
      () => stage.caller("relay.leave", {}, "leave"),
    ];
    let broken = 0;
    for (const step of steps) {
      // The first call fails, then the second, and so on, until the step goes through.
      for (let failing = 1; failing < 60; failing += 1) {
        at.left = failing;
        const { status } = await step();
        await stage.product.deliverer.settled();
        const reached = at.left <= 0;
        at.left = 0;
        if (reached) broken += 1;
        if (status === 200 && !reached) break;
      }
      for (let failing = 1; failing < 8; failing += 1) {
        at.left = failing * 3;
        await stage.product.runDue();
        at.left = 0;
      }
      await stage.walk.release();
    }
    expect(broken).toBeGreaterThan(40);
    expect(await stage.findings()).toEqual([]);
    expect(stage.product.lines.join("\n")).toContain("unexpected");
    expect((await stage.they("ben", "relay.case", { caseId: CASE })).text).not.toContain(BRIEF);
  });

  test("are no more told where a message does not arrive, at the twelfth try or at the first", async () => {
    stage = await openStage();
    await stage.meets();
    await stage.begin();
    await stage.caller("relay.send", { ...ANONYMOUS, ping: true });
    await stage.walk.release();
    await stage.they("chloe", "relay.claim", { caseId: CASE });
    for (const status of [500, 429, 403, 404, 502]) {
      stage.connector.answers.push({ status, headers: { "x-who": CANARY.id, "retry-after": "1" } });
      await stage.they("chloe", "relay.reply", { caseId: CASE, words: "Hello." });
      await stage.walk.release();
    }
    expect(await stage.findings()).toEqual([]);
    // Refused, unreachable, not asked for: there is no line that could tell the one from the other.
    expect(stage.product.lines.filter((line) => line.includes("ping"))).toEqual([]);
    expect(stage.product.lines.join()).toContain('"event":"delivery"');
  });

  test("say their class and their place, whatever their message pretends", () => {
    const { errorFields } =
      jest.requireActual<typeof import("../../api/host/kit/log")>("../../api/host/kit/log");
    const look = searcherFor(needlesOf(CANARY));
    const told = errorFields(new TypeError(QUOTED));
    expect(look.find(JSON.stringify(told))).toEqual([]);
    expect(told.error).toBe("TypeError");
    const named = Object.assign(new Error("."), { name: `Error of ${CANARY.name}` });
    expect(look.find(JSON.stringify(errorFields(named)))).toEqual([]);
    expect(look.find(JSON.stringify([errorFields(QUOTED), errorFields({ message: QUOTED })]))).toEqual([]);
  });
});
