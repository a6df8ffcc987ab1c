import { holdWalks } from "./hold-walks";

describe("random walks without a name on SQLite", () =>
  holdWalks("SQLite", { count: 20, length: 300, all: true }));
