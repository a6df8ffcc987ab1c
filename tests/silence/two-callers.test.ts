import { join } from "node:path";
import { CONTAINERS, type Doc } from "../../api/core/store";
import { readCode } from "../../api/host/kit/read-code";
import { openSqlite } from "../../api/store/sqlite";
import { personIdOf } from "../kit/product";
import { ANONYMOUS, BRIEF, CODE } from "../kit/relay-walk";
import { CANARY, type Canary, OTHER } from "./canary";
import { openStage } from "./stage";

const CASE = readCode(CODE).caseId;
/** Made by chance and told of nobody: ciphertext, and the ids of notices. The tally's id is the day's secret. */
const CHANCE = /^(notice|letter)-/;

describe("two callers who have nothing in common", () => {
  /** The same walk at the same minutes with the same code and the same marks of each action, by this caller. */
  const stored = async (who: Canary, ping: boolean) => {
    const stage = await openStage({ who });
    try {
      await stage.meets();
      const salt = { id: "salt", pk: "season-2026", kind: "salt", seasonId: "2026", salt: "the same salt" };
      await stage.product.store.commit("vault", salt.pk, [{ op: "create", doc: salt as Doc }]);
      let number = 0;
      const caller = (verb: string, input: object = {}) => {
        number += 1;
        return stage.caller(verb, input, `action-${number}`);
      };
      const they = async (key: string, verb: string, input: object = {}) => {
        const answer = await stage.product.as(key, verb, { caseId: CASE, ...input }, `${key}-${verb}`);
        if (!answer.ok) throw new Error(answer.refusal.message);
      };
      const shots: string[] = [];
      const shot = async () => shots.push(JSON.stringify(await records(stage.product.folder)));
      await caller("relay.send", { ...ANONYMOUS, ping });
      await shot();
      await stage.walk.release();
      await they("chloe", "relay.claim");
      await they("chloe", "relay.brief", { brief: BRIEF, ten: true });
      await stage.walk.release();
      await caller("relay.decide", { version: 1, answer: "brokered" });
      await shot();
      await stage.walk.release();
      await they("chloe", "relay.invite", { ally: personIdOf("ben") });
      await they("ben", "relay.answer", { accept: true });
      await caller("relay.write", { words: "Thank you." });
      await shot();
      await stage.walk.release();
      await caller("relay.reveal", { step: "first" });
      await stage.product.clock.pass(2);
      await caller("relay.reveal", { step: "second" });
      await shot();
      await caller("relay.finish");
      await caller("relay.verdict", { verdict: "worked" });
      await stage.product.clock.pass(8);
      await shot();
      return shots;
    } finally {
      await stage.close();
    }
  };

  test("leave records that differ in nothing, not in a size, at any moment; nor does it show who asked to be pinged", async () => {
    const first = await stored(CANARY, false);
    for (const [who, ping] of [
      [OTHER, false],
      [CANARY, true],
      [OTHER, true],
    ] as const)
      for (const [at, shot] of (await stored(who, ping)).entries())
        expect(JSON.parse(shot)).toEqual(JSON.parse(first[at] ?? "[]"));
  });
});

/** Every document of every container but the people's own, as the engine has it, with what chance made taken out. */
async function records(folder: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const name of ["alongside.sqlite", "vault.sqlite"]) {
    const engine = openSqlite({ file: join(folder, name), now: () => new Date("2026-11-02T00:00:00Z") });
    for (const container of CONTAINERS.filter((each) => each !== "people" && each !== "seasons")) {
      const { items } = await engine.query(container, { limit: 1000 });
      found.push(...items.map(({ doc }) => [container, plain(doc)]));
    }
    await engine.close();
  }
  return found.map((each) => JSON.stringify(each)).sort();
}

function plain(doc: Doc): object {
  const id = CHANCE.test(doc.id) ? "by chance" : doc.kind === "tally" ? "secret" : doc.id;
  const { sealed } = doc as Doc & { sealed?: string };
  return { ...doc, id, ...(sealed !== undefined && { sealed: sealed.length }) };
}
