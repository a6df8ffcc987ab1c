import { holdWalks } from "./hold-walks";

describe("more random walks without a name on SQLite", () =>
  holdWalks("SQLite", { from: 101, count: 10, length: 300 }));
