import { holdWalks } from "./hold-walks";

describe("random walks without a name on Cosmos", () =>
  holdWalks("Cosmos", { from: 201, count: 2, length: 150, few: true }));
