import { holdWalks } from "./hold-walks";

describe("random walks on SQLite", () => holdWalks("SQLite", { from: 1, count: 20 }));
