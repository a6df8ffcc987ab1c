import { writeSync } from "node:fs";
import type { Write } from "../../api/core/store";
import { openSqlite } from "../../api/store/sqlite";

/**
 * A process of its own that commits to a store and prints the number of each commit once it was answered.
 * Arguments: the file, a name that no other writer has, how many commits, and how many of them at the same time.
 */
async function write(file: string, name: string, count: number, atOnce: number): Promise<void> {
  const store = openSqlite({ file, now: () => new Date() });
  let next = 0;
  const commitOne = async (i: number) => {
    const writes: Write[] = [
      { op: "create", doc: { id: `${name}-${i}-first`, pk: "p", kind: "half" } },
      { op: "increment", id: "counter", field: "n", by: 1 },
      { op: "create", doc: { id: `${name}-${i}-second`, pk: "p", kind: "half" } },
    ];
    const result = await store.commit("cases", "p", writes);
    if (!result.ok) throw new Error(`Commit ${i} was refused: ${result.reason}.`);
    writeSync(1, `${i}\n`);
  };
  const keepCommitting = async () => {
    while (next < count) await commitOne(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, keepCommitting));
  await store.close();
}

const [file = "", name = "", count = "", atOnce = "1"] = process.argv.slice(2);
void write(file, name, Number(count), Number(atOnce));
