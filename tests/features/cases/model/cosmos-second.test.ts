import { holdWalks } from "./hold-walks";

describe("more random walks on Cosmos", () => holdWalks("Cosmos", { from: 151, count: 5, few: true }));
