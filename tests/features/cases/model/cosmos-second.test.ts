import { holdWalks } from "./hold-walks";

describe("more random walks on Cosmos", () => holdWalks("Cosmos", { from: 111, count: 10 }));
