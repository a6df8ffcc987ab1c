import { holdWalks } from "./hold-walks";

// In two files, so that two cores walk at once.
describe("random walks on Cosmos", () => holdWalks("Cosmos", { from: 101, count: 10 }));
