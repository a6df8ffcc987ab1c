import { holdWalks } from "./hold-walks";

describe("random walks without a name on Cosmos", () =>
  holdWalks("Cosmos", { count: 3, length: 150, all: false }));
