import type { Keys } from "../../api/core/keys";
import { readCode } from "../../api/host/kit/read-code";
import { ANONYMOUS, CODE, WORDS } from "../kit/relay-walk";
import { openStage, type Stage } from "./stage";

const CASE = readCode(CODE).caseId;

describe("with the keys away at one single step of a sending", () => {
  let stage: Stage;
  let failing: { readonly doing: "seal" | "open"; readonly purpose: string } | undefined;
  let asked: string[] = [];
  beforeEach(async () => {
    failing = undefined;
    asked = [];
    const gone = async (doing: string, purpose: string) => {
      asked.push(`${doing} ${purpose}`);
      if (failing?.doing === doing && purpose.startsWith(failing.purpose)) throw new Error("no vault");
    };
    const keysAround = (keys: Keys): Keys => ({
      ...keys,
      seal: (...args) => gone("seal", args[0]).then(() => keys.seal(...args)),
      open: (...args) => gone("open", args[0]).then(() => keys.open(...args)),
    });
    stage = await openStage({ keysAround });
    await stage.meets();
    await stage.begin();
  });
  afterEach(() => stage.close());

  const STEPS = [
    ["the address to be pinged at is not to be opened", "open", "address|"],
    ["the day's key cannot be made", "seal", "tally|"],
    ["the day's key cannot be opened", "open", "tally|"],
    ["the case's own key cannot be made", "seal", "case-key|"],
    ["the case's own key cannot be opened again", "open", "case-key|"],
  ] as const;

  test.each(STEPS)(
    "%s: it says so kindly, keeps nothing, and the same sending goes through afterwards",
    async (_what, doing, purpose) => {
      failing = { doing, purpose };
      const refused = await stage.caller("relay.send", { ...ANONYMOUS, ping: true }, "the-same");
      expect(refused.status).toBe(503);
      expect((refused.json.error as { code: string }).code).toBe("away");
      expect(asked.some((each) => each.startsWith(`${doing} ${purpose}`))).toBe(true);
      expect(await stage.product.store.query("cases", { limit: 10 })).toEqual({ items: [] });
      expect(stage.writes.some(({ text }) => text.includes(WORDS))).toBe(false);
      expect(await stage.findings()).toEqual([]);
      failing = undefined;
      const sent = await stage.caller("relay.send", { ...ANONYMOUS, ping: true }, "the-same");
      expect([sent.status, sent.text.includes("does not know where")]).toEqual([200, false]);
      await stage.walk.release();
      expect((await stage.they("chloe", "relay.claim", { caseId: CASE })).status).toBe(200);
      expect(await stage.findings()).toEqual([]);
    },
  );
});
