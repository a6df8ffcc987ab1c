import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../../api/host/kit/log";
import { createDevSignIn } from "../../api/host/local/dev-sign-in";
import { fillSampleCompany } from "../../api/host/local/sample-company";
import { buildProduct } from "../../api/host/product";
import { openKeyFile } from "../../api/keys/key-file";
import { openSqlite } from "../../api/store/sqlite";
import { signedInAs } from "../kit/signed-in-as";

const OWN = 5;
const LOOKS = 40;
const NOW = new Date("2026-11-02T09:00:00Z");

/** What somebody's own page costs beside so many cases of others: request units, and processor time of one look. */
async function pageBeside(others: number): Promise<{ charge: number; microseconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const store = openSqlite({ file: join(folder, "all.sqlite"), now: () => NOW });
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
    product.dispatch({ verb, input, identity: signedInAs(key) });
  for (let own = 0; own < OWN; own += 1)
    await as("amara", "cases.open", { ask: "policy", need: "Core hours.", kind: "one-off" });
  const [mine] = (
    await store.query("cases", { where: [{ field: "kind", op: "=", value: "case" }], limit: 1 })
  ).items;
  for (let other = 0; other < others; other += 1) {
    const pk = other.toString(16).padStart(32, "0");
    // As they lie there, sealed: nobody opens them.
    const doc = { ...mine?.doc, pk, people: [randomUUID(), randomUUID()] } as never;
    await store.commit("cases", pk, [{ op: "create", doc }]);
  }
  for (let look = 0; look < LOOKS; look += 1) await as("amara", "page.mine");
  const charged = store.usage().charge;
  const began = process.cpuUsage();
  for (let look = 0; look < LOOKS; look += 1) await as("amara", "page.mine");
  const { user, system } = process.cpuUsage(began);
  const charge = (store.usage().charge - charged) / LOOKS;
  await product.deliverer.settled();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { charge, microseconds: (user + system) / LOOKS };
}

async function main() {
  const few = await pageBeside(1_000);
  const many = await pageBeside(100_000);
  process.stdout.write(JSON.stringify({ few, many }));
}

void main();
