import { writeSync } from "node:fs";
import type { Write } from "../../api/core/store";
import { openSqlite } from "../../api/store/sqlite";

/**
 * A process of its own that commits to a store and prints the number of each commit once it was answered.
 * Arguments: the file, a name that no other writer has, how many commits.
 */
async function write(file: string, name: string, count: number): Promise<void> {
  const store = openSqlite({ file, now: () => new Date() });
  for (let i = 0; i < count; i += 1) {
    const writes: Write[] = [
      { op: "create", doc: { id: `${name}-${i}-first`, pk: "p", kind: "half" } },
      { op: "increment", id: "counter", field: "n", by: 1 },
      { op: "create", doc: { id: `${name}-${i}-second`, pk: "p", kind: "half" } },
    ];
    const result = await store.commit("cases", "p", writes);
    if (!result.ok) throw new Error(`Commit ${i} was refused: ${result.reason}.`);
    writeSync(1, `${i}\n`);
  }
  await store.close();
}

const [file = "", name = "", count = ""] = process.argv.slice(2);
void write(file, name, Number(count));
