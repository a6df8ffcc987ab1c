import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../api/core/store";
import { openCosmos } from "../../api/store/cosmos";
import { openSqlite } from "../../api/store/sqlite";
import { startCosmosServer } from "./cosmos-server";

/** An engine the contract is held against. */
export interface Engine {
  readonly name: string;
  start(): Promise<Started>;
}

export interface Started {
  /** Another store on the same documents, with its own clock. */
  open(now: () => Date): Store;
  stop(): Promise<void>;
}

/** `keeps`: what has been read of it stays in memory. */
const sqlite = (name: string, keeps: () => boolean): Engine => ({
  name,
  start: async () => {
    const folder = mkdtempSync(join(tmpdir(), "alongside-store-"));
    return {
      open: (now) => openSqlite({ file: join(folder, "deep", "store.sqlite"), now, keeps }),
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
});

const cosmos: Engine = {
  name: "Cosmos",
  start: async () => {
    const { endpoint, database, key, close } = await startCosmosServer();
    return { open: (now) => openCosmos({ endpoint, database, credential: { key }, now }), stop: close };
  },
};

/** A real account, where the environment names one: its database must have been deployed, and is for tests only. */
function account(): Engine[] {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: key } = process.env;
  if (!endpoint || !database) return [];
  return [
    {
      name: "a Cosmos account",
      start: async () => {
        const { DefaultAzureCredential } = await import("@azure/identity");
        const credential = key ? { key } : new DefaultAzureCredential();
        return { open: (now) => openCosmos({ endpoint, database, credential, now }), stop: async () => {} };
      },
    },
  ];
}

/** Every engine that can be had here. */
export const ENGINES: readonly Engine[] = [sqlite("SQLite", () => false), cosmos, ...account()];

/** Besides, one and the same file may be read with a memory. */
export const KEEPING = sqlite("SQLite that keeps what it has read", () => true);
