import { holdWalks } from "./hold-walks";

// In two files, so that two cores walk at once.
describe("random walks without a name on SQLite", () =>
  holdWalks("SQLite", { from: 1, count: 10, length: 300 }));
