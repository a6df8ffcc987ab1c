import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../api/core/dispatch";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import { createLog } from "../../api/host/kit/log";
import { openFiles } from "../../api/host/kit/open-files";
import { createDevSignIn } from "../../api/host/local/dev-sign-in";
import { fillSampleCompany, personIdOf } from "../../api/host/local/sample-company";
import { buildProduct } from "../../api/host/product";
import { openKeyFile } from "../../api/keys/key-file";

const LOOKS = 10;
const NOW = new Date("2026-11-02T09:00:00Z");

interface Cost {
  readonly reads: number;
  readonly charge: number;
  readonly microseconds: number;
}

/** What the board costs beside so many open requests: its first page, its next, and for somebody from whom all but the newest are kept. */
async function boardOf(open: number): Promise<Record<"first" | "more" | "hidden", Cost>> {
  const folder = mkdtempSync(join(tmpdir(), "bench-board-"));
  const store = await openFiles(folder, { now: () => NOW });
  const product = buildProduct({
    store,
    keys: openKeyFile(join(folder, "key")),
    clock: { now: () => NOW },
    log: createLog(() => undefined),
    whoAsks: (await createDevSignIn()).whoAsks,
    bot: { kind: "this-machine" },
    leads: [],
    tabLink: () => "https://teams.example/",
    tabFolder: folder,
    version: "bench",
  });
  await fillSampleCompany(store, NOW);
  const as = (key: string, verb: string, input: object = {}) =>
    product.dispatch({ verb, input, identity: { id: personIdOf(key), name: key } });
  await as("amara", "cases.open", { ask: "policy", need: "Core hours.", kind: "one-off" });
  const where = [{ field: "kind", op: "=", value: "case" }] as const;
  const [mine] = (await product.store.query<AllyshipCase>("cases", { where, limit: 1 })).items;
  for (let index = 1; index < open; index += 1) {
    const pk = index.toString(16).padStart(32, "0");
    const openedAt = new Date(NOW.getTime() - (open - index) * 1000).toISOString();
    const doc = { ...mine?.doc, pk, openedAt, hiddenFrom: [personIdOf("lea")] } as AllyshipCase;
    await product.store.commit("cases", pk, [{ op: "create", doc }]);
  }
  const cost = async (key: string, input: object): Promise<Cost> => {
    for (let look = 0; look < LOOKS; look += 1) await as(key, "cases.board", input);
    const before = store.usage();
    const began = process.cpuUsage();
    for (let look = 0; look < LOOKS; look += 1) await as(key, "cases.board", input);
    const { user, system } = process.cpuUsage(began);
    const after = store.usage();
    const reads = (after.reads + after.queries - before.reads - before.queries) / LOOKS;
    return {
      reads,
      charge: (after.charge - before.charge) / LOOKS,
      microseconds: (user + system) / LOOKS,
    };
  };
  const first = await cost("ben", {});
  const more = await cost("ben", onwards(await as("ben", "cases.board")));
  const hidden = await cost("lea", {});
  await product.deliverer.settled();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { first, more, hidden };
}

/** What the card's first button sends. */
function onwards(answer: Answer): object {
  const { actions = [] } = answer.card as { actions?: { data: { verb: string } }[] };
  const { verb: _verb, ...input } = actions[0]?.data ?? { verb: "" };
  return input;
}

async function main() {
  const costs: Record<number, unknown> = {};
  for (const open of [100, 5_000, 50_000]) costs[open] = await boardOf(open);
  process.stdout.write(JSON.stringify(costs));
}

void main();
